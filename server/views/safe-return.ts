/**
 * The path on this host that a reader goes back to: `to`, else the page they came from, else the home page.
 * Never another host, so that nobody can use it to send readers elsewhere.
 */
export function safeReturn(options: {
  to: string | null;
  referer: string | undefined;
  authority: string;
}): string {
  const { to, referer, authority } = options;
  return ownPath(to, authority) ?? refererPath(referer, authority) ?? '/';
}

/** Path and query of the page a request came from, when that is a page of this host; else null. */
export function refererPath(referer: string | undefined, authority: string): string | null {
  if (referer === undefined || authority === '') return null;
  const url = URL.parse(referer);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.host !== withoutDefaultPort(authority, url.protocol)
  )
    return null;
  return ownPath(url.pathname + url.search, authority);
}

function ownPath(text: string | null, authority: string): string | null {
  // Browsers read `//host` and `/\host` as another host, and drop tabs and line breaks.
  if (text === null || text.length > 2048 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return null;
  const base = `http://${authority === '' ? 'localhost' : authority}`;
  const url = URL.parse(text, base);
  if (url === null || url.origin !== new URL(base).origin || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search;
}

const withoutDefaultPort = (authority: string, protocol: string): string =>
  authority.replace(protocol === 'https:' ? /:443$/ : /:80$/, '');
