import { expect, test } from 'vitest';

import { readNumeral, readPart } from './legal-parts.ts';
import { presentLegalText } from './legal-text.ts';
import { anchorArticles } from './rich-text/anchor-articles.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['一百一十', 110],
  ['一千二百六十', 1260],
  ['15', 15],
])('reads %s as %i', (text, number) => {
  expect(readNumeral(text)).toBe(number);
});

test('tells the beginning of an article from a sentence about one', () => {
  expect(readPart('第十二条　为了')).toMatchObject({
    number: 12,
    label: '第十二条',
  });
  expect(readPart('第十二条之一 为了')).toMatchObject({
    number: 12,
    sub: 1,
    label: '第十二条之一',
  });
  expect(readPart('第十二条规定的情形除外')).toBeNull();
  expect(readPart('依照第十二条')).toBeNull();
});

test('gives chapters and articles an id each, once, and escapes what stands in them', () => {
  const { html, parts } = presentLegalText(
    '第一章 总则\n\n第一条 为了<安全>，制定本法。\n第二款。\n\n第一条 附则里的又一个第一条。',
  );

  expect(html).toBe(
    '<h2 id="zhang-1">第一章 总则</h2>' +
      '<p id="tiao-1"><strong>第一条</strong> 为了&lt;安全&gt;，制定本法。</p>' +
      '<p>第二款。</p>' +
      '<p><strong>第一条</strong> 附则里的又一个第一条。</p>',
  );
  expect(parts).toEqual([
    { id: 'zhang-1', label: '第一章 总则', level: 'chapter' },
    { id: 'tiao-1', label: '第一条', level: 'article' },
  ]);
});

test('takes a marked line for a heading, without its marks', () => {
  const { html, parts } = presentLegalText('## 序言\n### 一、附则\n## 第一条 甲。\n#不是标题');

  expect(html).toBe(
    '<h2 id="zhang-1">序言</h2><h3 id="zhang-2">一、附则</h3>' +
      '<p id="tiao-1"><strong>第一条</strong> 甲。</p><p>#不是标题</p>',
  );
  expect(parts.map(({ label }) => label)).toEqual(['序言', '一、附则', '第一条']);
});

test('anchors the articles of a text of the editor, each once', () => {
  expect(anchorArticles('<p>第一条　甲。</p><p><strong>第二条</strong>　乙。</p><p>第一条　丙。</p>')).toBe(
    '<p id="tiao-1">第一条　甲。</p><p id="tiao-2"><strong>第二条</strong>　乙。</p><p>第一条　丙。</p>',
  );
});
