import type { PayloadRequest } from 'payload';

import { parseSiteCookie } from '#admin/site-choice/site-cookie.ts';
import { grantsFor } from '#policy/may.ts';

import { readPerson } from './read-person.ts';

/** Id of the site that the person works on at present; null for all their sites, and for one that is not theirs. */
export function readChosenSite(req: Pick<PayloadRequest, 'headers' | 'user'>): string | null {
  // The Local API may come without headers.
  const chosen = parseSiteCookie((req.headers as Headers | undefined)?.get('cookie'));
  if (chosen === null) return null;
  const grants = grantsFor(readPerson(req), 'sites.read');
  return grants.some((grant) => grant.sites === 'all' || grant.sites.includes(chosen)) ? chosen : null;
}
