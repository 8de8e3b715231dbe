import type { Action } from '#policy/actions.ts';
import { isSiteRole } from '#policy/roles.ts';
import { mayDo } from '#policy/may.ts';

/**
 * Whether the signed-in person may do something to public articles of a site, as far as the browser can tell: buttons
 * are shown by it, the server decides. While no site is chosen, one of theirs is enough.
 */
export function mayOnSite(user: unknown, action: Action, site: unknown): boolean {
  const id = idOf(site);
  if (!isRecord(user)) return false;
  const memberships = (Array.isArray(user.memberships) ? (user.memberships as unknown[]) : []).filter(
    isRecord,
  );
  const person = {
    id: String(user.id),
    groupRoles: [],
    disabled: user.disabled === true,
    memberships: memberships.map((row) => ({
      site: idOf(row.site) ?? '',
      roles: (Array.isArray(row.roles) ? (row.roles as unknown[]) : [])
        .filter((role) => typeof role === 'string')
        .filter(isSiteRole),
    })),
  };
  const sites = id === null ? person.memberships.map((one) => one.site) : [id];
  return mayDo(person, action, { sites, state: 'published' });
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? value.id : value;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
