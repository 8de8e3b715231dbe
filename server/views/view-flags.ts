import { readCookie } from '../request/read-cookie.ts';

/** The reading modes: large print, extra large, high contrast, blue scheme, traditional script. */
const viewFlags = ['lp', 'xl', 'hc', 'blue', 'hant'] as const;
export type ViewFlag = (typeof viewFlags)[number];

const isFlag = (text: string): text is ViewFlag => (viewFlags as readonly string[]).includes(text);

/** Flags as the cookie and the cache keep them: known ones, each once, in one order, `lp.hc`; empty for none. */
export function joinFlags(flags: Iterable<ViewFlag>): string {
  const set = new Set(flags);
  return viewFlags.filter((flag) => set.has(flag)).join('.');
}

/** Reads flags separated by `.` or `,`; anything else in the text is passed over. */
export function parseFlags(text: string): ViewFlag[] {
  return text.split(/[.,]/, 20).filter(isFlag);
}

/** The reading modes of a request, as {@link joinFlags} writes them. */
export function readView(cookie: string | undefined): string {
  const value = readCookie(cookie, 'view');
  return value === '' ? '' : joinFlags(parseFlags(value));
}
