import type { Where } from 'payload';
import { expect, test } from 'vitest';

import { ofVersions } from './count-rows.ts';

test('a query asks the versions of records by their names there', () => {
  const where: Where = {
    and: [{ site: { equals: 1 } }, { or: [{ id: { in: [2] } }, { _status: { equals: 'draft' } }] }],
  };

  expect(ofVersions(where)).toEqual({
    and: [
      { 'version.site': { equals: 1 } },
      { or: [{ parent: { in: [2] } }, { 'version._status': { equals: 'draft' } }] },
    ],
  });
});
