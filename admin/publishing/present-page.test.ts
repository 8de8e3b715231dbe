import { expect, test } from 'vitest';

import { presentPage } from './present-page.ts';

test.each([
  ['desktop/article/123', { name: '电脑版文章', record: '/admin/collections/articles/123' }],
  ['wap/column/7/2', { name: '手机版栏目', record: '/admin/collections/columns/7' }],
  ['desktop/home/3', { name: '电脑版首页', record: null }],
  ['other', { name: '页面', record: null }],
])('%s is presented as %j', (key, page) => {
  expect(presentPage(key)).toEqual(page);
});
