import { expect, test } from 'vitest';
import { buildRichText } from './lexical.ts';
import { h, ol, p, ul, type Piece } from './piece.ts';

const none = () => undefined;
const build = (pieces: Piece[], mediaOf: (key: string) => number | undefined = none) =>
  buildRichText(pieces, mediaOf).root.children;

test('builds paragraphs and headings with their text', () => {
  expect(build([p('甲'), h('乙')])).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text', text: '甲', format: 0 }] },
    { type: 'heading', tag: 'h2', children: [{ type: 'text', text: '乙' }] },
  ]);
});

test('counts the items of ordered lists', () => {
  const [numbered, dotted] = build([ol('甲', '乙'), ul('丙')]);

  expect(numbered).toMatchObject({ tag: 'ol', listType: 'number', children: [{ value: 1 }, { value: 2 }] });
  expect(dotted).toMatchObject({ tag: 'ul', listType: 'bullet' });
});

test('puts the caption of a table before it, marks its head and its total', () => {
  const [caption, table] = build([
    {
      type: 'table',
      caption: '表',
      head: ['村', '数'],
      rows: [
        ['甲', '1'],
        ['合计', '1'],
      ],
      total: true,
    },
  ]);
  const rows = table?.children as { children: { headerState: number; children: unknown[] }[] }[];

  expect(caption).toMatchObject({
    type: 'paragraph',
    format: 'center',
    children: [{ text: '表', format: 1 }],
  });
  expect(rows.map((row) => row.children.map((cell) => cell.headerState))).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
  expect(rows[2]?.children[0]).toMatchObject({ children: [{ children: [{ text: '合计', format: 1 }] }] });
});

test('places a picture by the id of its medium, and leaves out one that has none', () => {
  const picture: Piece = { type: 'picture', picture: 'tea/晨', caption: '茶园。（示意图）' };

  expect(build([picture], () => 7)).toMatchObject([
    { type: 'upload', relationTo: 'media', value: 7, fields: { caption: '茶园。（示意图）' } },
  ]);
  expect(build([picture])).toEqual([]);
});

test('gives upload nodes an id of their own form', () => {
  const [first, second] = build(
    [
      { type: 'picture', picture: 'a', caption: '甲' },
      { type: 'picture', picture: 'b', caption: '乙' },
    ],
    () => 1,
  );

  expect(first?.id).toMatch(/^[0-9a-f]{24}$/u);
  expect(first?.id).not.toBe(second?.id);
});
