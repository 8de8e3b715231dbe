import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';

import { presentRichText } from './present-rich-text.ts';

const attributesOf: Record<string, RegExp | undefined> = {
  p: /^class=(ta-(center|right)|video-link)$/,
  h2: /^(id=section-\d+|class=ta-(center|right))$/,
  h3: /^(id=section-\d+|class=ta-(center|right))$/,
  h4: /^(id=section-\d+|class=ta-(center|right))$/,
  h5: /^(id=section-\d+|class=ta-(center|right))$/,
  h6: /^(id=section-\d+|class=ta-(center|right))$/,
  a: /^(rel=noopener|target=_blank|href=(https?:\/\/|\/(?![/\\])|mailto:|tel:|#section-\d+$|ref:(article|column|media):[\w-]+$).*)$/s,
  div: /^(class=table-wrap|role=region|aria-label=表格(?: \d+)?|tabindex=0)$/,
  th: /^(scope=(col|row)|(col|row)span=\d+|class=ta-(center|right))$/,
  td: /^((col|row)span=\d+|class=ta-(center|right))$/,
  ol: /^start=\d+$/,
  ...Object.fromEntries(
    'ul li blockquote hr br table thead tbody tr strong em s u code sub sup mark'
      .split(' ')
      .map((tag) => [tag, /^$/]),
  ),
};

/** Everything in the markup that is not on the list of what we write; nesting that does not close. */
function findForeignMarkup(html: string): string[] {
  const foreign: string[] = [];
  let balance = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        if (implied) foreign.push(`implied <${name}>`);
        balance += 1;
        const allowed = attributesOf[name];
        if (!allowed) foreign.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          if (!allowed?.test(`${key}=${value}`)) foreign.push(`<${name} ${key}=${value}>`);
        }
      },
      onclosetag(name, implied) {
        if (implied && name !== 'br' && name !== 'hr') foreign.push(`unclosed <${name}>`);
        balance -= 1;
      },
      oncomment(data) {
        if (!/^ref:(media|video):[\w-]+:[\w-]*:[\w+/=]*$/.test(data)) foreign.push(`comment ${data}`);
      },
      onprocessinginstruction: (name) => foreign.push(`instruction ${name}`),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  if (balance !== 0) foreign.push('not balanced');
  return foreign;
}

function visibleText(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (data) => (text += data) }, { decodeEntities: true });
  parser.end(html);
  return text.replace(/\s+/g, '');
}

const attacks = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\u0000script:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '--><script>alert(1)</script>',
  '<!--ref:media:1:large:-->',
  '<a href="ref:article:1">x</a>',
  ']]><style>*{display:none}</style>',
  '</p></div></table><iframe src=//evil>',
  '&lt;script&gt;',
  '&#x3c;script>',
  '\u2028</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'https://a.cn/"><script>',
  '/a"onclick="x',
  '𠮷\ud842',
);
const anyText = fc.oneof(
  attacks,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const anyValue = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.integer(),
  fc.constant(null),
  fc.boolean(),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);
const types =
  'text paragraph heading list listitem quote link autolink upload table tablerow tablecell horizontalrule linebreak tab block inlineBlock relationship __proto__';

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record(
    {
      type: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...types.split(' ')) }, anyText),
      text: anyText,
      format: fc.oneof(
        fc.integer({ min: 0, max: 4095 }),
        fc.constantFrom('center', 'right', 'end', ''),
        anyText,
      ),
      tag: fc.oneof(fc.constantFrom('h1', 'h2', 'h3', 'h5', 'ul', 'ol'), anyText),
      start: fc.integer(),
      headerState: fc.oneof(fc.integer({ min: 0, max: 3 }), anyValue),
      colSpan: anyValue,
      rowSpan: fc.oneof(fc.integer({ min: 1, max: 4 }), anyValue),
      relationTo: fc.constantFrom('media', 'articles', 'columns', 'users'),
      value: fc.oneof(fc.integer({ min: 1, max: 9 }), anyValue),
      fields: fc.record(
        {
          url: anyText,
          linkType: fc.constantFrom('custom', 'internal'),
          newTab: fc.boolean(),
          doc: fc.record({ relationTo: fc.constantFrom('articles', 'columns', 'media'), value: anyValue }),
          caption: anyValue,
          blockType: fc.constantFrom('video', 'x'),
          file: anyValue,
          poster: anyValue,
          title: anyValue,
        },
        { requiredKeys: [] },
      ),
      children: fc.array(tie('node'), { maxLength: 4 }),
    },
    { requiredKeys: ['type'] },
  ),
}));
const states = fc.record({ root: fc.record({ children: fc.array(node, { maxLength: 6 }) }) });

/** Thousands of documents, on whatever machine. */
const patienceMs = 120_000;

test('whatever is stored, only markup of ours comes out, and it nests', { timeout: patienceMs }, () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(findForeignMarkup(presentRichText(state).html)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('the plain text is what a reader of the HTML sees, without captions', { timeout: patienceMs }, () => {
  const withoutMedia = states.filter((state) => !/"upload"|"(inlineB|b)lock"/.test(JSON.stringify(state)));
  fc.assert(
    fc.property(withoutMedia, (state) => {
      const { html, plainText } = presentRichText(state);
      expect(visibleText(html)).toBe(plainText.replace(/\s+/g, ''));
    }),
    { numRuns: 600 },
  );
});
