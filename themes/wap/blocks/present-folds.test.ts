import { expect, test } from 'vitest';
import { presentFolds } from './present-folds.ts';

const link = (text: string) => ({ text, href: '/' });

test('a matrix says how many there are and opens its first group', () => {
  const folds = presentFolds({
    type: 'matrix',
    groups: [
      { count: 2, noun: '个乡镇', links: [link('青石镇'), link('柳溪镇')] },
      { count: 1, noun: '个部门', links: [link('农业农村局')] },
    ],
  });

  expect(folds.map(({ title, open, short }) => ({ title, open, short }))).toEqual([
    { title: '2 个乡镇', open: true, short: true },
    { title: '1 个部门', open: false, short: false },
  ]);
});

test('friend links stay folded', () => {
  const [fold] = presentFolds({
    type: 'friend-links',
    groups: [{ title: '新闻媒体', links: [link('云川融媒')] }],
  });

  expect(fold).toMatchObject({ title: '新闻媒体', open: false });
});
