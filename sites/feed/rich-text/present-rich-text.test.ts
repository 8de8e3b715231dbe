import { describe, expect, test } from 'vitest';

import {
  aligned,
  bold,
  cell,
  heading,
  internalLink,
  italic,
  item,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  row,
  rule,
  state,
  tab,
  table,
  text,
  upload,
  video,
} from '#tests/rich-text-nodes.ts';

import { presentRichText } from './present-rich-text.ts';

const html = (...children: unknown[]) => presentRichText(state(...children)).html;

describe('text', () => {
  test('formats nest in a fixed order', () => {
    expect(
      html(
        paragraph(text('重要', bold | italic), text('x', 4 | 8), text('2', 64), text('3', 32), text('c', 16)),
      ),
    ).toBe('<p><strong><em>重要</em></strong><u><s>x</s></u><sup>2</sup><sub>3</sub><code>c</code></p>');
  });

  test('markup in text is text', () => {
    expect(html(paragraph(text('<b a="1">&amp;</b>')))).toBe(
      '<p>&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;</p>',
    );
  });

  test('controls, overrides and lone surrogates are removed, rare characters, emoji and plain marks stay', () => {
    const kept = '𠮷𪚥👨‍👩‍👧\u200f\u200e';
    expect(html(paragraph(text(`a\0\x08\x1f\x7f\x9f\u202e\u2066\ufeff\uffff\ud800b${kept}\udc00`)))).toBe(
      `<p>ab${kept}</p>`,
    );
  });

  test('a paragraph of blanks is left out', () => {
    expect(
      html(paragraph(), paragraph(text(' \u3000\u00a0')), paragraph(linebreak), paragraph(text('文'))),
    ).toBe('<p>文</p>');
  });

  test('line breaks and tabs keep their place', () => {
    expect(html(paragraph(text('甲'), tab, text('乙'), linebreak, text('丙')))).toBe(
      '<p>甲\u2003乙<br>丙</p>',
    );
  });

  test('alignment becomes a class, never a style', () => {
    expect(
      html(
        aligned('center', text('中')),
        aligned('right', text('右')),
        aligned('end', text('末')),
        aligned('justify', text('齐')),
      ),
    ).toBe('<p class="ta-center">中</p><p class="ta-right">右</p><p class="ta-right">末</p><p>齐</p>');
  });

  test('text without a paragraph gets one', () => {
    expect(html(text('甲'), text('乙'), paragraph(text('丙')))).toBe('<p>甲乙</p><p>丙</p>');
  });
});

describe('headings', () => {
  test('start at the second level and never skip one', () => {
    const result = presentRichText(
      state(
        heading('h1', text('一')),
        heading('h4', text('二')),
        heading('h2', text('三')),
        heading('h9', text('四')),
      ),
    );

    expect(result.html).toBe(
      '<h2 id="section-1">一</h2><h3 id="section-2">二</h3><h2 id="section-3">三</h2><h2 id="section-4">四</h2>',
    );
    expect(result.headings).toEqual([
      { level: 2, text: '一', id: 'section-1' },
      { level: 3, text: '二', id: 'section-2' },
      { level: 2, text: '三', id: 'section-3' },
      { level: 2, text: '四', id: 'section-4' },
    ]);
  });

  test('an empty heading is left out and takes no number', () => {
    expect(html(heading('h2'), heading('h2', text('甲')))).toBe('<h2 id="section-1">甲</h2>');
  });
});

describe('lists', () => {
  test('a nested list belongs to the item before it', () => {
    expect(
      html(
        list('ol', item(text('一')), item(list('ul', item(text('甲')), item(text('乙')))), item(text('二'))),
      ),
    ).toBe('<ol><li>一<ul><li>甲</li><li>乙</li></ul></li><li>二</li></ol>');
  });

  test('a numbered list keeps its first number', () => {
    expect(html({ ...list('ol', item(text('三'))), start: 3 })).toBe('<ol start="3"><li>三</li></ol>');
  });

  test('empty items and empty lists are left out', () => {
    expect(html(list('ul', item(), item(text('甲'))), list('ul', item()))).toBe('<ul><li>甲</li></ul>');
  });
});

describe('links', () => {
  test.each([
    ['https://www.gov.cn/a?b=1&c=2', 'href="https://www.gov.cn/a?b=1&amp;c=2" rel="noopener"'],
    ['http://例子.中国/', 'href="http://xn--fsqu00a.xn--fiqs8s/" rel="noopener"'],
    ['www.gov.cn', 'href="http://www.gov.cn/" rel="noopener"'],
    ['//www.gov.cn/a', 'href="https://www.gov.cn/a" rel="noopener"'],
    ['/sites/青石/a b.html', 'href="/sites/%E9%9D%92%E7%9F%B3/a%20b.html"'],
    ['/a%20b', 'href="/a%20b"'],
    ['mailto:xx@yunchuan.gov.cn', 'href="mailto:xx@yunchuan.gov.cn"'],
    ['tel:0514-8888', 'href="tel:0514-8888"'],
    ['#section-2', 'href="#section-2"'],
  ])('%s is kept', (url, attributes) => {
    expect(html(paragraph(link(url, text('看'))))).toBe(`<p><a ${attributes}>看</a></p>`);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a/b',
    'https://www.gov.cn@evil.example/',
    'ref:article:1',
    '/\\evil.example',
    '#top',
    'content_1.htm',
    'http://',
    '',
  ])('%j leaves its text only', (url) => {
    expect(html(paragraph(link(url, text('看'))))).toBe('<p>看</p>');
  });

  test('a quote in an address cannot end the attribute', () => {
    expect(html(paragraph(link('https://a.cn/"onmouseover="x', text('看'))))).toBe(
      '<p><a href="https://a.cn/%22onmouseover=%22x" rel="noopener">看</a></p>',
    );
  });

  test('a link asked to open elsewhere does so', () => {
    const node = {
      ...link('https://a.cn/'),
      fields: { url: 'https://a.cn/', newTab: true },
      children: [text('看')],
    };
    expect(html(paragraph(node))).toBe(
      '<p><a href="https://a.cn/" rel="noopener" target="_blank">看</a></p>',
    );
  });

  test('records are linked by reference, by id or populated', () => {
    const result = presentRichText(
      state(
        paragraph(
          internalLink('articles', 7, text('甲')),
          internalLink('columns', { id: '64ab' }, text('乙')),
          internalLink('articles', '7', text('丙')),
        ),
      ),
    );

    expect(result.html).toBe(
      '<p><a href="ref:article:7">甲</a><a href="ref:column:64ab">乙</a><a href="ref:article:7">丙</a></p>',
    );
    expect(result.linkIds).toEqual([
      { kind: 'article', id: '7' },
      { kind: 'column', id: '64ab' },
    ]);
  });

  test.each([
    ['users', 1],
    ['articles', null],
    ['articles', '"><script>'],
    ['articles', -1],
    ['articles', {}],
  ])('a link to %s %j leaves its text only', (relationTo, value) => {
    expect(html(paragraph(internalLink(relationTo, value, text('甲'))))).toBe('<p>甲</p>');
  });

  test('a link inside a link leaves its text, the next link is a link again', () => {
    expect(
      html(
        paragraph(
          link('https://a.cn/', text('甲'), link('https://b.cn/', text('乙'))),
          link('https://c.cn/', text('丙')),
        ),
      ),
    ).toBe(
      '<p><a href="https://a.cn/" rel="noopener">甲乙</a><a href="https://c.cn/" rel="noopener">丙</a></p>',
    );
  });
});

describe('tables', () => {
  test('stand in a region that scrolls and takes the focus; rows of headings stand in the head', () => {
    const result = html(
      table(
        row(cell('项目', { headerState: 1 }), cell('数', { headerState: 1, colSpan: 2 })),
        row(cell('甲', { headerState: 2, rowSpan: 2 }), cell('1'), cell('2')),
        row(cell('3'), cell('')),
      ),
    );

    expect(result).toBe(
      '<div class="table-wrap" role="region" aria-label="表格" tabindex="0"><table>' +
        '<thead><tr><th scope="col">项目</th><th scope="col" colspan="2">数</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">甲</th><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody></table></div>',
    );
  });

  test('a heading that reaches below the head keeps all rows together', () => {
    const result = html(
      table(row(cell('甲', { headerState: 1, rowSpan: 2 }), cell('乙', { headerState: 1 })), row(cell('丙'))),
    );
    expect(result).not.toContain('<thead>');
    expect(result).toContain('<th scope="col" rowspan="2">甲</th>');
  });

  test('absurd spans are refused', () => {
    expect(html(table(row(cell('甲', { colSpan: 1e9, rowSpan: -2 }))))).toContain('<tr><td>甲</td></tr>');
  });

  test('each has a name of its own', () => {
    const one = table(row(cell('甲')));

    expect(html(one, one).match(/aria-label="[^"]*"/gu)).toEqual([
      'aria-label="表格"',
      'aria-label="表格 2"',
    ]);
  });

  test('columns of figures are set to the right, with their heading', () => {
    const head = (name: string) => cell(name, { headerState: 1 });
    const result = html(
      table(
        row(head('库点'), head('吨'), head('均价')),
        row(cell('城北'), cell('18,420'), cell('2.86')),
        row(cell('合计'), cell('', { children: [text('18,420', bold)] }), cell('—')),
      ),
    );

    expect(result).toContain('<th scope="col">库点</th><th scope="col" class="ta-right">吨</th>');
    expect(result).toContain('<td class="ta-right"><strong>18,420</strong></td><td>—</td>');
    expect(result).toContain('<td>2.86</td>');
  });

  test('a cell keeps its paragraphs and its alignment', () => {
    const two = cell('', { children: [paragraph(text('甲')), paragraph(text('乙'))] });
    const centred = cell('', { children: [aligned('center', text('丙'))] });
    expect(html(table(row(two, centred)))).toContain(
      '<tr><td><p>甲</p><p>乙</p></td><td class="ta-center">丙</td></tr>',
    );
  });
});

describe('media', () => {
  test('a picture is a reference with its caption', () => {
    const result = presentRichText(state(upload(12, '开工 <b>'), upload({ id: '64ff' })));

    expect(result.html).toBe(
      `<!--ref:media:12:large:${Buffer.from('开工 <b>').toString('base64')}--><!--ref:media:64ff:large:-->`,
    );
    expect(result.mediaIds).toEqual(['12', '64ff']);
    expect(result.plainText).toBe('开工 <b>');
  });

  test('a picture inside a paragraph follows the paragraph', () => {
    expect(html(paragraph(text('甲'), upload(3), text('乙')))).toBe('<p>甲乙</p><!--ref:media:3:large:-->');
  });

  test.each([[{ relationTo: 'users' }], [{ value: null }], [{ value: '1-->' }]])('%j is left out', (more) => {
    expect(html({ ...upload(1), ...more })).toBe('');
  });

  test('a film is a reference with its poster', () => {
    const result = presentRichText(state(video({ file: 4, poster: { id: 5 }, title: '航拍' })));
    expect(result.html).toBe(`<!--ref:video:4:5:${Buffer.from('航拍').toString('base64')}-->`);
    expect(result.mediaIds).toEqual(['4', '5']);
  });

  test('a film elsewhere is a link, never a frame', () => {
    expect(html(video({ url: 'https://tv.cctv.com/v', title: '新闻' }))).toBe(
      '<p class="video-link"><a href="https://tv.cctv.com/v" rel="noopener">新闻</a></p>',
    );
    expect(html(video({ url: 'javascript:alert(1)' }))).toBe('');
  });
});

describe('other blocks', () => {
  test('quotes and rules', () => {
    expect(html(quote(text('言')), rule)).toBe('<blockquote><p>言</p></blockquote><hr>');
  });

  test('an unknown block gives its text', () => {
    expect(
      html({ type: 'constructor', children: [paragraph(text('甲'))] }, { type: 'iframe', src: 'x' }),
    ).toBe('<p>甲</p>');
  });

  test('text deeper than any editor goes is kept without its structure', () => {
    let node = paragraph(text('深'));
    for (let depth = 0; depth < 20_000; depth += 1) node = quote(node);
    expect(presentRichText(state(node)).plainText).toBe('深');
  });
});

test('the plain text has one line a block', () => {
  const result = presentRichText(
    state(
      heading('h2', text('一、总则')),
      paragraph(text(' 甲 '), linebreak, text('乙')),
      list('ul', item(text('丙'))),
      table(row(cell('丁'), cell('戊'))),
    ),
  );
  expect(result.plainText).toBe('一、总则\n甲\n乙\n丙\n丁\n戊');
});

test.each([null, undefined, 1, 'x', [], {}, { root: null }, { root: { children: [null, 1, [], 'x', {}] } }])(
  'what is no text of the editor is an empty text: %j',
  (value) => {
    expect(presentRichText(value)).toEqual({
      html: '',
      plainText: '',
      mediaIds: [],
      linkIds: [],
      headings: [],
    });
  },
);

test('a list inside a paragraph follows it, in the plain text too', () => {
  const { html: shown, plainText } = presentRichText(
    state(paragraph(text('前'), list('ul', item(text('项'))), text('后'))),
  );
  expect(shown).toBe('<p>前后</p><ul><li>项</li></ul>');
  expect(plainText).toBe('前后\n项');
});
