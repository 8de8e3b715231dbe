import { describe, expect, it } from 'vitest';
import { actions } from './actions.ts';
import { grantsFor, mayDo, mayDoSomewhere } from './may.ts';
import type { Person } from './person.ts';
import { groupRoles, siteRoles, type GroupRole, type SiteRole } from './roles.ts';

const person = (
  memberships: { site: string; roles: SiteRole[] }[],
  groupRoles: GroupRole[] = [],
  disabled = false,
): Person => ({ id: '1', memberships, groupRoles, disabled });

const editor = person([{ site: 'a', roles: ['editor'] }]);

describe('mayDo', () => {
  it('allows on the own site', () => {
    expect(mayDo(editor, 'content.create', { sites: ['a'], state: 'draft' })).toBe(true);
  });

  it('refuses on another site', () => {
    expect(mayDo(editor, 'content.create', { sites: ['b'], state: 'draft' })).toBe(false);
  });

  it('refuses in a state that the rule does not name', () => {
    expect(mayDo(editor, 'content.trash', { sites: ['a'], state: 'published' })).toBe(false);
  });

  it('refuses everything to nobody', () => {
    const allowed = actions.filter((action) => mayDo(null, action, { sites: ['a'], state: 'draft' }));

    expect(allowed).toEqual([]);
  });

  it('refuses everything to a disabled person, whatever the roles', () => {
    const disabled = person([{ site: 'a', roles: [...siteRoles] }], [...groupRoles], true);

    expect(actions.filter((action) => mayDoSomewhere(disabled, action))).toEqual([]);
  });

  it('refuses everything to a person without roles', () => {
    expect(actions.filter((action) => mayDoSomewhere(person([{ site: 'a', roles: [] }]), action))).toEqual(
      [],
    );
  });
});

describe('the three administrators', () => {
  const writing = actions.filter((action) => !action.endsWith('.read') && !action.endsWith('.details'));
  const allowedTo = (role: GroupRole) =>
    actions.filter((action) => mayDoSomewhere(person([], [role]), action));

  it('lets the audit administrator save nothing', () => {
    expect(allowedTo('audit').filter((action) => writing.includes(action))).toEqual([]);
  });

  it('keeps system and security administrators away from content and media', () => {
    const touched = [...allowedTo('system'), ...allowedTo('security')].filter((action) =>
      /^(?:content|media)\./.test(action),
    );

    expect(touched).toEqual([]);
  });

  it('lets only the security administrator grant and unlock', () => {
    const granting = groupRoles.filter((role) => allowedTo(role).includes('users.grant'));
    const unlocking = groupRoles.filter((role) => allowedTo(role).includes('users.unlock'));

    expect([granting, unlocking]).toEqual([['security'], ['security']]);
  });

  it('lets nobody erase accounts or sites', () => {
    const everyone = person([{ site: 'a', roles: [...siteRoles] }], [...groupRoles]);

    expect(
      actions.filter((action) => /^(?:users|sites)\.erase$/.test(action) && mayDoSomewhere(everyone, action)),
    ).toEqual([]);
  });
});

describe('grantsFor', () => {
  it('joins the sites of grants with the same states, each once', () => {
    const two = person([
      { site: 'a', roles: ['editor', 'viewer'] },
      { site: 'b', roles: ['viewer'] },
    ]);

    expect(grantsFor(two, 'content.read')).toEqual([{ sites: ['a', 'b'], states: 'all' }]);
  });

  it('keeps grants with other states apart', () => {
    const two = person([
      { site: 'a', roles: ['editor'] },
      { site: 'b', roles: ['manager'] },
    ]);

    expect(grantsFor(two, 'content.trash')).toEqual([
      { sites: ['a'], states: ['draft'] },
      { sites: ['b'], states: ['draft', 'published', 'withdrawn'] },
    ]);
  });
});
