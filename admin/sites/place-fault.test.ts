import { expect, test } from 'vitest';

import { placeFault } from './place-fault.ts';

test.each([
  ['路径“qingshi”已经有站点在用。', 'path'],
  ['名称还没有写。', 'name'],
  ['没有这种颜色。', 'accent'],
  ['网络不通。请检查网络后再试。', 'form'],
])('%s stands at %s', (message, place) => {
  expect(placeFault(message)).toBe(place);
});
