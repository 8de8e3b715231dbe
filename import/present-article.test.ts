import { expect, test } from 'vitest';

import { presentArticle } from './present-article.ts';
import { parseRecord } from './records.ts';

const defaults = { source: '云川县人民政府', editor: '网站编辑' };

function present(more: object) {
  const parsed = parseRecord(
    JSON.stringify({ title: '甲', html: '<p>乙</p>', publishedDate: '2019-01-25', ...more }),
  );
  if ('fault' in parsed) throw new Error(parsed.fault);
  const presented = presentArticle(parsed.record, defaults);
  return 'fault' in presented
    ? { fault: presented.fault, cleaned: presented.cleaned }
    : { ...presented.article, ...presented };
}

test('empty fields are filled from the site, the command and the subject', () => {
  expect(present({ subject: '农业\\畜牧业、渔业' })).toMatchObject({
    source: '云川县人民政府',
    editor: '网站编辑',
    keywords: ['畜牧业、渔业'],
  });
  expect(present({ subject: '其他' })).toMatchObject({ keywords: [] });
  expect(present({ source: '县农业农村局', editor: '王小明', keywords: '春耕' })).toMatchObject({
    source: '县农业农村局',
    editor: '王小明',
    keywords: ['春耕'],
  });
});

test('plain text is taken where there is no HTML', () => {
  expect(present({ html: '', text: '一\n二' })).toMatchObject({ cleaned: [] });
  expect(JSON.stringify(present({ html: '', text: '一\n二' }))).toContain('"text":"二"');
});

test('the date of writing stands in for a missing date of publication', () => {
  expect(present({ publishedDate: '', writtenDate: '2019年1月12日' })).toMatchObject({
    publishedAt: '2019-01-11T16:00:00.000Z',
  });
});

test('a title is repaired like the text, and the report says what it was', () => {
  expect(present({ title: '加強(qiáng)網(wǎng)絡(luò)安全&nbsp;管理' })).toMatchObject({
    title: '加强网络安全 管理',
    cleaned: ['标题原为「加強(qiáng)網(wǎng)絡(luò)安全 管理」'],
  });
});

test('all faults are named at once', () => {
  expect(present({ title: '', html: '', publishedDate: '2019-02-30' })).toMatchObject({
    fault: '标题是空的；正文是空的；发布日期“2019-02-30”这一天或这个时间不存在。',
  });
});

test('a date of writing that cannot be is pointed out', () => {
  expect(present({ writtenDate: '2019年2月30日' }).cleaned).toEqual([
    '请核对：成文日期“2019年2月30日”这一天或这个时间不存在。',
  ]);
  expect(present({ writtenDate: '2019年3月1日' }).cleaned).toEqual(['请核对：成文日期晚于发布日期。']);
});

test('the key follows the source, else the index number, else number, title and date; the digest follows the content', () => {
  const keyOf = (more: object) => (present(more) as { key: string }).key;
  const digestOf = (more: object) => (present(more) as { digest: string }).digest;
  expect(keyOf({ sourceUrl: 'http://a.cn/1#top', title: '丙' })).toBe(keyOf({ sourceUrl: 'http://a.cn/1' }));
  expect(keyOf({ sourceUrl: 'http://a.cn/2' })).not.toBe(keyOf({ sourceUrl: 'http://a.cn/1' }));
  expect(keyOf({ indexNumber: '0143/2019-3', title: '丙' })).toBe(keyOf({ indexNumber: '0143/2019-3' }));
  expect(keyOf({ title: '丙' })).not.toBe(keyOf({}));
  expect(digestOf({ html: '<p style="a">乙</p>' })).toBe(digestOf({}));
  expect(digestOf({ html: '<p>丙</p>' })).not.toBe(digestOf({}));
});
