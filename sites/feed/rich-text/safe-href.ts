const maxLength = 2000;

/**
 * Checks the address of a link that an author typed.
 *
 * @returns the address as it may stand in `href` (not yet escaped), or null when it may not: other schemes than
 *   http, https, mailto and tel, addresses with a user name in them, addresses relative to the page, anchors other
 *   than our own headings.
 */
export function safeHref(typed: string): string | null {
  const href = typed.replace(/[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '').trim();
  if (href === '' || href.length > maxLength) return null;
  if (/^#section-\d+$/.test(href)) return href;
  if (/^\/(?![/\\])/.test(href)) return encodeURI(decodeSafely(href));
  if (/^(?:mailto|tel):[^\s<>"']+$/i.test(href)) return encodeURI(decodeSafely(href));
  return webAddress(href.startsWith('//') ? `https:${href}` : /^www\./i.test(href) ? `http://${href}` : href);
}

function webAddress(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  return url.username === '' && url.password === '' ? url.href : null;
}

/** `encodeURI` would encode a percent sign twice. */
function decodeSafely(href: string): string {
  try {
    return decodeURI(href.toWellFormed());
  } catch {
    return href.toWellFormed();
  }
}
