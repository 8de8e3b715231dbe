/** The flags of the `view` cookie, which stand as classes on `<html>` too. */
const flags = ['lp', 'xl', 'hc', 'blue', 'hant'] as const;

const yearSeconds = 31_536_000;

const readFlags = (params: URLSearchParams, name: string): string[] => params.get(name)?.split('.') ?? [];

/** Puts the flags that the page shows now into the cookie, so that the server sends the next page the same way. */
function writeCookie(root: HTMLElement): void {
  const on = flags.filter((flag) => root.classList.contains(flag));
  document.cookie = `view=${on.join('.')}; path=/; max-age=${on.length > 0 ? yearSeconds : 0}; samesite=lax`;
}

/**
 * Makes links to `/view?on=…&off=…` work at once. The script of characters is converted by the server, so
 * links that touch it go there.
 */
export function switchModesInstantly(): void {
  const root = document.documentElement;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/view?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const params = new URL(link.href).searchParams;
    const [on, off] = [readFlags(params, 'on'), readFlags(params, 'off')];
    if (on.includes('hant') || off.includes('hant')) return;
    event.preventDefault();
    root.classList.add(...on);
    root.classList.remove(...off);
    writeCookie(root);
  });
}
