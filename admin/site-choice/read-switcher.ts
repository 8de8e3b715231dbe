import type { Payload, TypedUser } from 'payload';

import { readSites } from './read-sites.ts';
import { parseSiteCookie } from './site-cookie.ts';

/** What the closed switcher says; the sites to choose from are asked for when it opens. */
export interface SwitcherState {
  /** Sites of the person. */
  total: number;
  /** The chosen one, or the only one; null for all. */
  here: { id: string; name: string } | null;
}

/** Reads what the switcher of a page says. */
export async function readSwitcher(
  payload: Payload,
  user: TypedUser | null | undefined,
  cookies: string | null | undefined,
): Promise<SwitcherState> {
  const sites = await readSites(payload, user);
  const cookie = parseSiteCookie(cookies);
  const here = sites.length === 1 ? sites[0] : sites.find(({ id }) => id === cookie);
  return { total: sites.length, here: here === undefined ? null : { id: here.id, name: here.name } };
}
