import { expect, test } from 'vitest';

import { countText } from './count-text.ts';

test('counts characters without spaces, and pictures, at any depth', () => {
  const body = {
    root: {
      children: [
        { type: 'paragraph', children: [{ text: '青石 脐橙\n开园' }] },
        { type: 'upload', value: 1 },
        { type: 'list', children: [{ type: 'listitem', children: [{ text: '𠮷' }] }] },
      ],
    },
  };

  expect(countText(body)).toEqual({ characters: 7, pictures: 1 });
});

test('an article without a text has none', () => {
  expect(countText(null)).toEqual({ characters: 0, pictures: 0 });
});
