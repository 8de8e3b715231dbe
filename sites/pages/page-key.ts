/**
 * Every file of the output tree that is built from the store has a key, which is stable while its address
 * changes: `desktop/article/12`, `wap/slice/5/3`.
 */
import type { Edition } from '#themes/contract.ts';
import type { CatalogFacet } from '../store/lists.ts';
import type { DocumentKind } from '../store/records.ts';

export type PageRef =
  | { kind: 'home' | 'site-map' | 'not-found'; edition: Edition; id: string }
  | { kind: 'column' | DocumentKind; edition: Edition; id: string }
  | { kind: 'slice'; edition: Edition; id: string; number: number }
  | { kind: 'site-feed' | 'sitemap' | 'robots'; edition: 'desktop'; id: string }
  | { kind: 'column-feed' | 'catalog-feed' | 'application-form'; edition: 'desktop'; id: string }
  /** `id` is the column of the platform; without a facet, the numbered pages of all records. */
  | { kind: 'catalog'; edition: Edition; id: string; choice: CatalogPlace | null; slice: number | 'newest' }
  /** `id` is the column of the platform, `level` a code of `regulation-levels.ts`. */
  | { kind: 'regulations'; edition: Edition; id: string; level: string | null; slice: number | 'newest' }
  /** Month `columns` holds home and columns; others the articles of one month, or records of the catalog. */
  | { kind: 'sitemap-part'; edition: 'desktop'; id: string; month: string; number: number };

/** A list of the catalog other than that of all records. */
export interface CatalogPlace {
  facet: CatalogFacet;
  code: string;
}

export type FileKind = PageRef['kind'];

/** In place of a facet, a code or a level that is not named. */
const all = 'all';

/** Pages of a document of its own: nothing may link to it while its page could not be built. */
export const isDocumentPage = (
  ref: PageRef,
): ref is Extract<PageRef, { kind: 'column' | DocumentKind }> & { kind: DocumentKind } =>
  ref.kind === 'article' || ref.kind === 'disclosure' || ref.kind === 'regulation';

export function formatPageKey(ref: PageRef): string {
  const base = `${ref.edition}/${ref.kind}/${ref.id}`;
  if (ref.kind === 'slice') return `${base}/${ref.number}`;
  if (ref.kind === 'sitemap-part') return `${base}/${ref.month}/${ref.number}`;
  if (ref.kind === 'catalog')
    return `${base}/${ref.choice?.facet ?? all}/${ref.choice?.code ?? all}/${ref.slice}`;
  if (ref.kind === 'regulations') return `${base}/${ref.level ?? all}/${ref.slice}`;
  return base;
}

/** @throws when the key is not one that `formatPageKey` makes. */
export function parsePageKey(key: string): PageRef {
  const [edition, kind, id, third = '', fourth = '', fifth = ''] = key.split('/');
  if ((edition !== 'desktop' && edition !== 'wap') || id === undefined)
    throw new Error(`Not a page key: ${key}`);
  switch (kind) {
    case 'home':
    case 'site-map':
    case 'not-found':
    case 'column':
    case 'article':
    case 'disclosure':
    case 'regulation':
      return { kind, edition, id };
    case 'catalog':
      return {
        kind,
        edition,
        id,
        choice: third === all ? null : { facet: third as CatalogFacet, code: fourth },
        slice: parseSlice(fifth),
      };
    case 'regulations':
      return { kind, edition, id, level: third === all ? null : third, slice: parseSlice(fourth) };
    case 'slice':
      return { kind, edition, id, number: Number(third) };
    case 'site-feed':
    case 'column-feed':
    case 'catalog-feed':
    case 'application-form':
    case 'sitemap':
    case 'robots':
      return { kind, edition: 'desktop', id };
    case 'sitemap-part':
      return { kind, edition: 'desktop', id, month: third, number: Number(fourth) };
    default:
      throw new Error(`Not a page key: ${key}`);
  }
}

const parseSlice = (text: string): number | 'newest' => (text === 'newest' ? text : Number(text));

const editions: readonly Edition[] = ['desktop', 'wap'];

export const bothEditions = (make: (edition: Edition) => PageRef): string[] =>
  editions.map((edition) => formatPageKey(make(edition)));

/** Order within a phase: what is linked to before what links. */
export const kindRank: Record<FileKind, number> = {
  article: 0,
  disclosure: 0,
  regulation: 0,
  'application-form': 0,
  slice: 1,
  catalog: 1,
  regulations: 1,
  column: 2,
  'site-map': 3,
  'not-found': 3,
  home: 3,
  'column-feed': 4,
  'catalog-feed': 4,
  'site-feed': 4,
  'sitemap-part': 5,
  sitemap: 6,
  robots: 6,
};
