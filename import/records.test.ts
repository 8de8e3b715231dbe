import { expect, test } from 'vitest';

import { parseRecord, type ImportRecord } from './records.ts';

const parse = (record: object): Partial<ImportRecord> | { fault: string } => {
  const parsed = parseRecord(JSON.stringify(record));
  return 'record' in parsed ? parsed.record : { fault: parsed.fault };
};

test('absent, null and numeric values become texts', () => {
  expect(parse({ title: 2019, author: null })).toMatchObject({
    title: '2019',
    author: '',
    html: '',
    keywords: [],
  });
});

test('the names of other systems are understood', () => {
  expect(
    parse({
      title: '甲',
      content: '<p>乙</p>',
      publishDate: '2019-01-01',
      issuer: '县政府',
      url: 'http://a.cn',
    }),
  ).toMatchObject({
    html: '<p>乙</p>',
    publishedDate: '2019-01-01',
    source: '县政府',
    sourceUrl: 'http://a.cn',
  });
});

test('titles lose tags, entities and line breaks, but no brackets of their own', () => {
  expect(parse({ title: ' 关于<br/>做好\n工作&nbsp;的<b>通知</b> &lt;试行&gt; ' })).toMatchObject({
    title: '关于 做好 工作 的通知 <试行>',
  });
});

test.each([[['春耕', ' 生产 ', '']], ['春耕，生产'], ['春耕 生产'], ['春耕;生产']])(
  'keywords %j are two',
  (keywords) => {
    expect(parse({ title: '甲', keywords })).toMatchObject({ keywords: ['春耕', '生产'] });
  },
);

test('all that is wrong with a line is named, in Chinese', () => {
  expect(parse({ title: '甲', html: {}, keywords: 5, text: [] })).toEqual({
    fault: '“html”应该是文字；“text”应该是文字；“keywords”应该是文字，或由文字组成的数组',
  });
  expect(parseRecord('{"title":"甲","html":[]}')).toEqual({ title: '甲', fault: '“html”应该是文字' });
  expect(parseRecord('{')).toEqual({ title: '', fault: '不是完整的 JSON' });
  expect(parseRecord('"甲"')).toEqual({ title: '', fault: '应该是一个 JSON 对象' });
});
