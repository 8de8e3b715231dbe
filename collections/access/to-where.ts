import type { Where } from 'payload';

import type { RecordState } from '#policy/actions.ts';
import type { Grant } from '#policy/may.ts';

/** How a collection stores what the rules speak about. */
export interface Scope {
  /** Path of the field that says which site a record belongs to; null when it belongs to none. */
  sitePath: string | null;
  /** The collection has a trash. */
  trash: boolean;
  /** The collection has drafts and can be withdrawn. */
  drafts: boolean;
  /** Put before every path: `version.` in version lists. */
  prefix?: string;
}

/**
 * Turns grants into what Payload's access functions answer.
 *
 * @returns false without grants, true when a grant holds everywhere and always, else a query.
 */
export function toWhere(grants: readonly Grant[], scope: Scope): boolean | Where {
  const parts = grants.map((grant) => grantWhere(grant, scope));
  if (parts.some((part) => part === true)) return true;
  const wheres = parts.filter((part) => typeof part === 'object');
  const [first] = wheres;
  if (first === undefined) return false;
  return wheres.length === 1 ? first : { or: wheres };
}

function grantWhere(grant: Grant, scope: Scope): boolean | Where {
  const conditions: Where[] = [];
  if (grant.sites !== 'all') {
    if (grant.sites.length === 0 || scope.sitePath === null) return false;
    const [only] = grant.sites;
    const key = `${scope.prefix ?? ''}${scope.sitePath}`;
    conditions.push({ [key]: grant.sites.length === 1 ? { equals: only } : { in: [...grant.sites] } });
  }
  const states = statesWhere(grant.states, scope);
  if (states === false) return false;
  if (states !== true) conditions.push(states);
  const [first] = conditions;
  if (first === undefined) return true;
  return conditions.length === 1 ? first : { and: conditions };
}

function statesWhere(states: Grant['states'], scope: Scope): boolean | Where {
  if (states === 'all') return true;
  const possible = possibleStates(scope);
  const wanted = possible.filter((state) => states.includes(state));
  if (wanted.length === 0) return false;
  if (wanted.length === possible.length) return true;
  const key = (path: string) => `${scope.prefix ?? ''}${path}`;
  const alive: Where[] = scope.trash ? [{ [key('deletedAt')]: { exists: false } }] : [];
  if (possible.every((state) => wanted.includes(state) !== (state === 'trashed'))) return { and: alive };
  const wheres = wanted.map((state): Where => {
    switch (state) {
      case 'trashed':
        return { [key('deletedAt')]: { exists: true } };
      case 'published':
        return {
          and: [...alive, ...(scope.drafts ? [{ [key('_status')]: { equals: 'published' } }] : [])],
        };
      case 'withdrawn':
        return {
          and: [
            ...alive,
            { [key('_status')]: { not_equals: 'published' } },
            { [key('withdrawnAt')]: { exists: true } },
          ],
        };
      case 'draft':
        return {
          and: [
            ...alive,
            { [key('_status')]: { not_equals: 'published' } },
            { [key('withdrawnAt')]: { exists: false } },
          ],
        };
      case 'none':
        return {};
      default:
        return state satisfies never;
    }
  });
  return { or: wheres };
}

/** States that records of such a collection can be in; records without drafts count as published. */
function possibleStates(scope: Pick<Scope, 'drafts' | 'trash'>): RecordState[] {
  return [
    ...(scope.drafts ? (['draft', 'withdrawn'] as const) : []),
    'published',
    ...(scope.trash ? (['trashed'] as const) : []),
  ];
}

/** State of one stored record. */
export function stateOf(
  record: { deletedAt?: unknown; _status?: unknown; withdrawnAt?: unknown },
  scope: Pick<Scope, 'drafts' | 'trash'>,
): RecordState {
  if (scope.trash && typeof record.deletedAt === 'string') return 'trashed';
  if (!scope.drafts || record._status === 'published') return 'published';
  return typeof record.withdrawnAt === 'string' ? 'withdrawn' : 'draft';
}
