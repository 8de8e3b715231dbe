import * as astro from 'astro/compiler-runtime';
import { describe, expect, test } from 'vitest';
import * as printer from './printer.ts';

const template = Object.assign(['<p>', '</p>'], { raw: ['<p>', '</p>'] });

const printed = (child: unknown): string => printer.printComponent(() => printer.render(template, child), {});

/** What Astro writes for the same child. */
function written(child: unknown): string {
  let text = '';
  // Its types do not tell that a template without promises is written at once.
  const result = astro.render(template, child) as unknown as {
    render(to: { write(chunk: unknown): void }): void;
  };
  result.render({ write: (chunk) => (text += String(chunk)) });
  return text;
}

describe('a child of a template', () => {
  test.each([
    ['escaped text', `<b title="1">'2' & 3</b>`],
    ['empty text', ''],
    ['rare characters', '𠮷👨‍👩‍👧'],
    ['zero', 0],
    ['a negative number', -1.5],
    ['no number', NaN],
    ['nothing', undefined],
    ['null', null],
    ['false', false],
    ['true', true],
    ['a list', ['<', 1, 0, null, ['>', undefined], false]],
  ])('prints as Astro does: %s', (_, child) => {
    expect(printed(child)).toBe(written(child));
  });

  test.each(['<b>&</b>', '', 7, 0, undefined, null, false])('prints set:html as Astro does: %s', (value) => {
    expect(printed(printer.unescapeHTML(value))).toBe(written(astro.unescapeHTML(value)));
  });

  test.each([
    ['a promise', Promise.resolve('text')],
    ['an object', { text: 'text' }],
    ['a function', () => 'text'],
    ['a set', new Set(['text'])],
    ['bytes', new Uint8Array([65])],
    ['a symbol', Symbol('text')],
  ])('is refused when it is %s', (_, child) => {
    expect(() => printed(child)).toThrow('A template can print text');
  });

  test('is refused when set:html is no text', () => {
    expect(() => printer.unescapeHTML(['<b>'])).toThrow('set:html');
    expect(() => printer.unescapeHTML(Promise.resolve('<b>'))).toThrow('set:html');
  });
});

describe('an attribute', () => {
  const values = [
    '',
    'text',
    'a & "b" <c>',
    0,
    1,
    true,
    false,
    null,
    undefined,
    ['a', { b: true, c: false }],
  ];
  const names = [
    'href',
    'class',
    'class:list',
    'style',
    'className',
    'hidden',
    'download',
    'open',
    'aria-hidden',
  ];

  test.each(names.flatMap((name) => values.map((value) => ({ name, value }))))(
    'prints as Astro does: $name $value',
    ({ name, value }) => {
      expect(printed(printer.addAttribute(value, name))).toBe(written(astro.addAttribute(value, name)));
    },
  );

  test('whose name would leave its place is left out', () => {
    expect(printed(printer.addAttribute('x', 'a onclick="'))).toBe('<p></p>');
  });
});

describe('a component', () => {
  const part = printer.createComponent((result, props, slots) => {
    const { props: own } = result.createAstro(props);
    return printer.render(template, [own['text'], printer.renderSlot(result, slots['default'], 'none')]);
  });
  const rendered = (component: unknown, props = {}, slots = {}): string =>
    printer.printComponent(
      printer.createComponent((result) => printer.renderComponent(result, 'Part', component, props, slots)),
      {},
    );
  const whole = printer.createComponent((result) =>
    printer.renderComponent(result, 'Part', part, { text: '<' }, { default: () => 'slot' }),
  );

  test('gets its props and slots', () => {
    expect(printer.printComponent(whole, {})).toBe('<p>&lt;slot</p>');
  });

  test('may be an element whose name is computed', () => {
    expect(rendered('h2', { id: '"' }, { default: () => '<' })).toBe('<h2 id="&quot;">&lt;</h2>');
    expect(() => rendered('br')).toThrow('computed name');
    expect(() => rendered('x-y')).toThrow('computed name');
  });

  test('is refused when it is of another framework, or missing', () => {
    expect(() => rendered(() => 'text')).toThrow('no Astro component');
    expect(() => rendered(undefined)).toThrow('no Astro component');
  });

  test.each(['class:list', 'client:component-hydration', 'server:component-directive'])(
    'is refused with %s',
    (name) => {
      expect(() => rendered(part, { [name]: 'x' })).toThrow(name);
    },
  );

  test('that waits is refused', () => {
    const late = printer.createComponent(() => Promise.resolve('text'));

    expect(() => printer.printComponent(late, {})).toThrow('not [object Promise]');
  });

  test('finds props and locals in Astro, and nothing else', () => {
    const reads = (name: string) =>
      printer.createComponent((result) => JSON.stringify(Reflect.get(result.createAstro({}), name)));

    expect(printer.printComponent(reads('locals'), { part: 1 })).toBe('{&quot;part&quot;:1}');
    expect(() => printer.printComponent(reads('url'), {})).toThrow('Astro.url');
    expect(() => printer.printComponent(reads('slots'), {})).toThrow('Astro.slots');
  });
});
