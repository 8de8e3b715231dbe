import { actions, type Action, type RecordState } from './actions.ts';
import type { Role } from './roles.ts';

/** One cell of the matrix. */
export interface Rule {
  /** `none` refuses, `own` allows on the sites of the membership, `all` allows everywhere. */
  sites: 'none' | 'own' | 'all';
  /** States in which the rule allows; left out: every state. */
  states?: readonly RecordState[];
}

const refused: Rule = { sites: 'none' };
const own: Rule = { sites: 'own' };
const all: Rule = { sites: 'all' };
const living: readonly RecordState[] = ['draft', 'published', 'withdrawn'];

/** Every action refused: the ground on which each role's row stands, so that nothing is allowed by omission. */
const nothing = Object.fromEntries(actions.map((action) => [action, refused])) as Record<Action, Rule>;

/** What everyone inside a site may see. */
const insider: Partial<Record<Action, Rule>> = {
  'content.read': own,
  'media.read': own,
  'columns.read': own,
  'sites.read': own,
  'organisations.read': all,
  'terms.read': all,
  // The names of colleagues: who holds a lock, who is responsible for a column.
  'users.read': own,
};

/**
 * Who may do what: role × action → rule. Deny by default.
 *
 * The system administrator keeps sites and accounts and touches no content; the security administrator grants roles
 * and unlocks; the audit administrator reads everything and saves nothing.
 *
 * Source: GB/T 22239-2019 8.1.5 (三员分离); issue 3.
 */
export const matrix = {
  system: {
    ...nothing,
    'sites.read': all,
    'sites.create': all,
    'sites.update': all,
    'sites.arrange': all,
    'columns.read': all,
    'organisations.read': all,
    'organisations.create': all,
    'organisations.update': all,
    'organisations.erase': all,
    'terms.read': all,
    'terms.create': all,
    'terms.update': all,
    'terms.erase': all,
    'users.read': all,
    'users.details': all,
    'users.create': all,
    'users.update': all,
  },
  security: {
    ...nothing,
    'sites.read': all,
    'organisations.read': all,
    'users.read': all,
    'users.details': all,
    'users.grant': all,
    'users.unlock': all,
  },
  audit: {
    ...nothing,
    'content.read': all,
    'media.read': all,
    'columns.read': all,
    'sites.read': all,
    'organisations.read': all,
    'terms.read': all,
    'users.read': all,
    'users.details': all,
  },
  manager: {
    ...nothing,
    ...insider,
    'content.create': own,
    'content.update': { sites: 'own', states: living },
    'content.publish': { sites: 'own', states: living },
    'content.withdraw': { sites: 'own', states: ['published'] },
    'content.trash': { sites: 'own', states: living },
    'content.restore': { sites: 'own', states: ['trashed'] },
    'content.erase': { sites: 'own', states: ['trashed'] },
    'media.create': own,
    'media.update': { sites: 'own', states: living },
    'media.trash': { sites: 'own', states: living },
    'media.restore': { sites: 'own', states: ['trashed'] },
    'media.erase': { sites: 'own', states: ['trashed'] },
    'columns.create': own,
    'columns.update': own,
    'columns.erase': own,
    'sites.update': own,
    'users.details': own,
  },
  editor: {
    ...nothing,
    ...insider,
    'content.create': own,
    'content.update': { sites: 'own', states: living },
    'content.publish': { sites: 'own', states: living },
    'content.trash': { sites: 'own', states: ['draft'] },
    'media.create': own,
    'media.update': { sites: 'own', states: living },
  },
  reviewer: {
    ...nothing,
    ...insider,
    'content.update': { sites: 'own', states: living },
    'content.publish': { sites: 'own', states: living },
    'media.update': { sites: 'own', states: living },
  },
  viewer: { ...nothing, ...insider },
} satisfies Record<Role, Record<Action, Rule>>;
