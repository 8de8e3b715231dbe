import { expect, it } from 'vitest';

import { mayAsk } from './chips.ts';
import { chipsOf } from './list-specs.ts';

const offered = (roles: { groupRoles?: string[]; memberships?: object[] }): string[] =>
  chipsOf('users', new Date(), () => [])
    .filter((chip) => mayAsk(chip, { name: '某人', ...roles }))
    .map(({ label }) => label);

it('offers the state of accounts to those who may know it', () => {
  expect(offered({ groupRoles: ['security'] })).toEqual(['待激活', '锁定', '停用']);
  expect(offered({ memberships: [{ site: 1, roles: ['editor'] }] })).toEqual([]);
});
