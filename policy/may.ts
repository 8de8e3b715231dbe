import type { Action, RecordState } from './actions.ts';
import { matrix, type Rule } from './matrix.ts';
import type { Person } from './person.ts';
import type { Role } from './roles.ts';

/** What an action is done to. `site` is null for a record that belongs to no site. */
export interface Target {
  sites: readonly string[];
  state: RecordState;
}

/** A permission that a person holds for one action: on which sites, in which states. */
export interface Grant {
  sites: 'all' | readonly string[];
  /** `all`: in every state. */
  states: 'all' | readonly RecordState[];
}

/**
 * Lists what the person's roles allow for one action, grants with the same states joined.
 *
 * @returns empty when the person may not do it anywhere; nobody and a disabled person get nothing.
 */
export function grantsFor(person: Person | null, action: Action): Grant[] {
  if (person === null || person.disabled) return [];
  const grants = new Map<string, Grant>();
  for (const role of person.groupRoles) addGrant(grants, ruleFor(role, action), []);
  for (const { site, roles } of person.memberships) {
    for (const role of roles) addGrant(grants, ruleFor(role, action), [site]);
  }
  return [...grants.values()];
}

/** True when one of the person's roles allows the action on a record that belongs to one of `target.sites`. */
export function mayDo(person: Person | null, action: Action, target: Target): boolean {
  return grantsFor(person, action).some(
    (grant) =>
      (grant.sites === 'all' || target.sites.some((site) => grant.sites.includes(site))) &&
      (grant.states === 'all' || grant.states.includes(target.state)),
  );
}

/** True when the person may do it on at least one site or in at least one state. */
export function mayDoSomewhere(person: Person | null, action: Action): boolean {
  return grantsFor(person, action).length > 0;
}

function ruleFor(role: Role, action: Action): Rule {
  return matrix[role][action];
}

function addGrant(grants: Map<string, Grant>, rule: Rule, ownSites: readonly string[]): void {
  if (rule.sites === 'none') return;
  const key = `${rule.sites}:${rule.states?.join() ?? 'all'}`;
  const before = grants.get(key)?.sites;
  const sites =
    rule.sites === 'all' || before === 'all' ? 'all' : [...new Set([...(before ?? []), ...ownSites])];
  grants.set(key, { sites, states: rule.states ?? 'all' });
}
