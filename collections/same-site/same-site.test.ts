import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { collectReferences } from './collect-references.ts';
import { findStrangers, idsByCollection } from './find-strangers.ts';

const image: Field = { name: 'image', type: 'upload', relationTo: 'media', label: '图片' };
const find = (fields: Field[], data: unknown) =>
  collectReferences(fields, data).map(({ collection, id, path, label }) => [collection, id, path, label]);

describe('collectReferences', () => {
  it('finds plain, populated and many relationships', () => {
    const fields: Field[] = [
      { name: 'column', type: 'relationship', relationTo: 'columns', label: '栏目' },
      { name: 'related', type: 'relationship', relationTo: 'articles', hasMany: true, label: '相关' },
      { name: 'any', type: 'relationship', relationTo: ['articles', 'columns'], label: '任意' },
    ];

    const found = find(fields, {
      column: { id: 1, name: '新闻' },
      related: [2, '3'],
      any: { relationTo: 'columns', value: 4 },
    });

    expect(found).toEqual([
      ['columns', 1, 'column', '栏目'],
      ['articles', 2, 'related', '相关'],
      ['articles', '3', 'related', '相关'],
      ['columns', 4, 'any', '任意'],
    ]);
  });

  it('finds what stands in groups, arrays, blocks, rows and tabs', () => {
    const fields: Field[] = [
      { name: 'group', type: 'group', label: '组', fields: [image] },
      { name: 'rows', type: 'array', label: '行', fields: [image] },
      { name: 'parts', type: 'blocks', label: '块', blocks: [{ slug: 'a', fields: [image] }] },
      { type: 'row', fields: [{ ...image, name: 'beside' }] },
      { type: 'tabs', tabs: [{ label: '页', fields: [{ ...image, name: 'tabbed' }] }] },
    ];

    const found = find(fields, {
      group: { image: 1 },
      rows: [{ image: 2 }, {}, { image: 3 }],
      parts: [
        { blockType: 'a', image: 4 },
        { blockType: 'other', image: 9 },
      ],
      beside: 5,
      tabbed: 6,
    });

    expect(found.map(([, id, path]) => `${path}=${id}`)).toEqual([
      'group.image=1',
      'rows.0.image=2',
      'rows.2.image=3',
      'parts.0.image=4',
      'beside=5',
      'tabbed=6',
    ]);
  });

  it('finds links, uploads and relationships anywhere in a rich text', () => {
    const body = {
      root: {
        children: [
          { type: 'upload', relationTo: 'media', value: 1 },
          { type: 'list', children: [{ fields: { doc: { relationTo: 'articles', value: { id: 2 } } } }] },
          { type: 'link', fields: { linkType: 'custom', url: 'https://a.cn' } },
        ],
      },
    };

    const found = find([{ name: 'body', type: 'richText', label: '正文' }], { body });

    expect(found).toEqual(
      expect.arrayContaining([
        ['media', 1, 'body', '正文'],
        ['articles', 2, 'body', '正文'],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('follows a text of any depth', () => {
    let node: object = { relationTo: 'media', value: 1 };
    for (let level = 0; level < 50_000; level += 1) node = { children: [node] };

    expect(find([{ name: 'body', type: 'richText' }], { body: node })).toHaveLength(1);
  });

  it('finds nothing in nothing', () => {
    expect(find([image], { image: null })).toEqual([]);
    expect(find([image], null)).toEqual([]);
  });
});

describe('findStrangers', () => {
  const reference = (collection: string, id: number) => ({ collection, id, path: 'p', label: 'l' });
  const sites: Record<string, string[]> = {
    'media/1': ['a'],
    'media/2': ['b'],
    'users/3': ['b', 'a'],
    'organisations/4': [],
  };
  const check = (collection: string, id: number) =>
    findStrangers(
      [reference(collection, id)],
      'a',
      (one) => sites[`${one.collection}/${one.id}`] ?? null,
      (slug) => slug !== 'organisations',
    ).map((stranger) => stranger.reason);

  it.each([
    ['media', 1, []],
    ['media', 2, ['other-site']],
    ['media', 9, ['missing']],
    ['users', 3, []],
    ['organisations', 4, []],
    ['organisations', 9, ['missing']],
  ] as const)('of %s/%i is %j', (collection, id, reasons) => {
    expect(check(collection, id)).toEqual(reasons);
  });

  it('asks for every record once', () => {
    const groups = idsByCollection([reference('media', 1), reference('media', 1), reference('users', 1)]);

    expect([...groups]).toEqual([
      ['media', [1]],
      ['users', [1]],
    ]);
  });
});
