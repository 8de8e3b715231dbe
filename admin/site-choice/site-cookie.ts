/** Cookie in which the browser remembers the site that a person works on; absent for all sites. */
export const siteCookie = 'zq-site';

/** Reads the chosen site from a `Cookie` header; null for all sites and for anything that is no id. */
export function parseSiteCookie(header: string | null | undefined): string | null {
  const pair = (header ?? '').split(';').map((part) => part.trim().split('='));
  const value = pair.find(([name]) => name === siteCookie)?.[1] ?? '';
  return /^[0-9a-z]{1,24}$/.test(value) ? value : null;
}

/** The cookie to set for a choice; null means all sites. */
export function writeSiteCookie(site: string | null): string {
  const rest = 'path=/; samesite=lax';
  return site === null
    ? `${siteCookie}=; ${rest}; max-age=0`
    : `${siteCookie}=${site}; ${rest}; max-age=31536000`;
}
