import { expect, it } from 'vitest';
import { separationFault } from './separation.ts';

it('lets one group role stand alone', () => {
  expect(separationFault({ groupRoles: ['audit'], memberships: [] })).toBeNull();
});

it('lets several roles on sites stand together', () => {
  const memberships = [
    { site: '1', roles: ['editor', 'reviewer'] as const },
    { site: '2', roles: ['manager'] as const },
  ];

  expect(separationFault({ groupRoles: [], memberships })).toBeNull();
});

it('refuses two group roles by name', () => {
  expect(separationFault({ groupRoles: ['system', 'security'], memberships: [] })).toContain(
    '系统管理员、安全管理员',
  );
});

it('refuses a group role beside a role on a site', () => {
  const fault = separationFault({
    groupRoles: ['security'],
    memberships: [{ site: '1', roles: ['viewer'] }],
  });

  expect(fault).toContain('安全管理员不能同时担任站点里的角色');
});
