import type { PayloadRequest } from 'payload';

import type { DocumentKind } from '../store/records.ts';

const kinds: Readonly<Record<string, DocumentKind>> = {
  articles: 'article',
  disclosures: 'disclosure',
  regulations: 'regulation',
};

/** The document that an address below `/:collection/:id` names; null when it can be none. */
export function askedDocument({
  routeParams,
}: Pick<PayloadRequest, 'routeParams'>): { kind: DocumentKind; id: string } | null {
  const { collection, id } = routeParams ?? {};
  const kind =
    typeof collection === 'string' && Object.hasOwn(kinds, collection) ? kinds[collection] : undefined;
  if (kind === undefined) return null;
  return { kind, id: typeof id === 'string' || typeof id === 'number' ? String(id) : '' };
}
