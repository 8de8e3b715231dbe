import { expect, it } from 'vitest';

import { readWord, type WordText } from './read-word.ts';

const word = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc"';

/** What is read of a document with this text and these other parts. */
function read(body: string, parts: Record<string, string> = {}): Promise<WordText> {
  const all: Record<string, string> = {
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return readWord({
    names: Object.keys(all),
    async *read(name) {
      yield* [all[name] ?? ''];
      await Promise.resolve();
    },
    close: () => undefined,
  });
}
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const htmlOf = async (body: string, parts?: Record<string, string>): Promise<string> =>
  (await read(body, parts)).html;

it('writes paragraphs with their emphasis and their place on the line', async () => {
  const html = await htmlOf(
    `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>` +
      `<w:r><w:rPr><w:b/></w:rPr><w:t>供水</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>&lt;办法&gt;</w:t></w:r></w:p>` +
      p('县水利局', '<w:jc w:val="right"/>'),
  );

  expect(html).toBe(
    '<p style="text-align:center"><strong>供水</strong><em>&lt;办法&gt;</em></p><p style="text-align:right">县水利局</p>',
  );
});

it('knows headings by their style, their name in Chinese, and their outline', async () => {
  const styles = `<w:styles ${word}>
    <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="a"><w:name w:val="标题 2"/></w:style></w:styles>`;

  const html = await htmlOf(
    p('第一章', '<w:pStyle w:val="1"/>') +
      p('第一节', '<w:pStyle w:val="a"/>') +
      p('一', '<w:outlineLvl w:val="2"/>') +
      p('正文', '<w:outlineLvl w:val="9"/>'),
    { 'word/styles.xml': styles },
  );

  expect(html).toBe('<h1>第一章</h1><h2>第一节</h2><h3>一</h3><p>正文</p>');
});

it('writes the numbers that Word makes by itself', async () => {
  const level = (ilvl: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1条　')}${level(1, 'decimal', '%1.%2 ')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
  const item = (text: string, list: number, ilvl = 0): string =>
    p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);

  const html = await htmlOf(
    item('总则', 1) +
      item('细项', 1, 1) +
      item('附则', 1) +
      item('又一项', 1, 1) +
      item('甲', 2) +
      item('乙', 2) +
      p('完'),
    { 'word/numbering.xml': numbering },
  );

  expect(html).toBe(
    '<p>第一条　总则</p><p>一.1 细项</p><p>第二条　附则</p><p>二.1 又一项</p><ul><li>甲</li><li>乙</li></ul><p>完</p>',
  );
});

it('writes tables with their merged cells', async () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

  const html = await htmlOf(
    `<w:tbl><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('丙')}${cell('丁')}</w:tr></w:tbl>`,
  );

  expect(html).toBe(
    '<table><tr><td rowspan="2"><p>甲</p></td><td colspan="2"><p>乙</p></td></tr><tr><td><p>丙</p></td><td><p>丁</p></td></tr></table>',
  );
});

it('keeps links to other websites', async () => {
  const html = await htmlOf(
    '<w:p><w:hyperlink r:id="r1"><w:r><w:t>国务院</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="x"><w:r><w:t>本文</w:t></w:r></w:hyperlink></w:p>',
    {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" TargetMode="External" Target="https://www.gov.cn/?a=&quot;1"/></Relationships>',
    },
  );

  expect(html).toBe('<p><a href="https://www.gov.cn/?a=&quot;1">国务院</a><a>本文</a></p>');
});

it('leaves out what is hidden, removed or said twice, and counts what it cannot bring', async () => {
  const { html, pictures, footnotes } = await read(
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del>` +
      `<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>留</w:t></w:r></w:ins>` +
      `<mc:AlternateContent><mc:Choice><w:r><w:drawing><a:blip/></w:drawing></w:r></mc:Choice><mc:Fallback><w:r><w:t>重</w:t><a:blip/></w:r></mc:Fallback></mc:AlternateContent>` +
      `<w:r><w:footnoteReference/></w:r></w:p><w:p/>`,
  );

  expect([html, pictures, footnotes]).toEqual(['<p>留</p>', 1, 1]);
});
