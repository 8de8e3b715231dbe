import { expect, test } from 'vitest';

import { bodyLinks, firstPicture } from './body-links.ts';

const link = (relationTo: string, value: unknown, text: string) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo, value } },
  children: [{ type: 'text', text }],
});
const body = (...children: unknown[]) => ({ root: { type: 'root', children } });

test('lists links to records with their words, each target once, in the order of the text', () => {
  const text = body(
    { type: 'paragraph', children: [link('articles', 7, '检测报告'), link('articles', { id: 7 }, '再一次')] },
    { type: 'list', children: [{ type: 'listitem', children: [link('columns', 3, '政务公开')] }] },
  );

  expect(bodyLinks(text)).toEqual([
    { collection: 'articles', id: '7', text: '检测报告' },
    { collection: 'columns', id: '3', text: '政务公开' },
  ]);
});

test('a link to another website is none of ours', () => {
  const outside = { type: 'link', fields: { linkType: 'custom', url: 'https://example.com' }, children: [] };

  expect(bodyLinks(body({ type: 'paragraph', children: [outside] }))).toEqual([]);
});

test('finds the first picture, at any depth', () => {
  const picture = (value: number) => ({ type: 'upload', relationTo: 'media', value });

  expect(firstPicture(body({ type: 'quote', children: [picture(5)] }, picture(6)))).toBe('5');
  expect(firstPicture(body())).toBeNull();
});
