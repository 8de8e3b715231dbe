import type { Person } from './person.ts';
import { roleNames } from './roles.ts';

/**
 * Says why a set of roles must not be in one hand, or null when it may.
 *
 * No person holds two of the three group-wide roles, nor one of them together with a role on a site: who keeps the
 * accounts or reads the logs must not also write what is watched.
 *
 * Source: GB/T 22239-2019 8.1.5 (三员分离).
 */
export function separationFault(person: Pick<Person, 'groupRoles' | 'memberships'>): string | null {
  const held = [...new Set(person.groupRoles)];
  const names = held.map((role) => roleNames[role]).join('、');
  if (held.length > 1) return `同一个人不能兼任${names}。三员分离，请只留一个。`;
  if (held.length === 1 && person.memberships.some((membership) => membership.roles.length > 0)) {
    return `${names}不能同时担任站点里的角色。三员分离，请去掉其中一项。`;
  }
  return null;
}
