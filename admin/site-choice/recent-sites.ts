const key = 'zq-recent-sites';
const kept = 5;

/** The last sites that were chosen on this machine, newest first. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, kept) : [];
  } catch {
    // A browser that keeps nothing has no recent sites.
    return [];
  }
}

/** Puts a site in front of the recent ones. */
export function rememberRecent(site: string): void {
  const recent = [site, ...readRecent().filter((id) => id !== site)].slice(0, kept);
  try {
    window.localStorage.setItem(key, JSON.stringify(recent));
  } catch {
    // The same.
  }
}
