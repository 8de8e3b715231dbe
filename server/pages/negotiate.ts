/** How a representation is packed. */
export type Encoding = 'br' | 'gzip' | 'identity';

const seen = new Map<string, Encoding>();
const maxSeen = 500;

/** Chooses the packing for an `Accept-Encoding` header: Brotli, else gzip, else none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity';
  const text = String(header);
  const known = seen.get(text);
  if (known !== undefined) return known;
  const chosen = parseEncoding(text);
  if (seen.size >= maxSeen) seen.clear();
  seen.set(text, chosen);
  return chosen;
}

function parseEncoding(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const allows = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (allows('br')) return 'br';
  if (allows('gzip')) return 'gzip';
  return 'identity';
}

/** Whether the client already has this representation. Source: RFC 9110 section 13.1.2 (weak comparison). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header === '*') return true;
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag);
}
