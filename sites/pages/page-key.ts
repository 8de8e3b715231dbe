/**
 * Every file of the output tree that is built from the store has a key, which is stable while its address
 * changes: `desktop/article/12`, `wap/slice/5/3`.
 */
import type { Edition } from '#themes/contract.ts';

export type PageRef =
  | { kind: 'home' | 'site-map' | 'not-found'; edition: Edition; id: string }
  | { kind: 'column' | 'article'; edition: Edition; id: string }
  | { kind: 'slice'; edition: Edition; id: string; number: number }
  | { kind: 'site-feed' | 'sitemap' | 'robots'; edition: 'desktop'; id: string }
  | { kind: 'column-feed'; edition: 'desktop'; id: string }
  /** Number 0 holds home and columns; others the articles of one month. */
  | { kind: 'sitemap-part'; edition: 'desktop'; id: string; month: string; number: number };

export type FileKind = PageRef['kind'];

export function formatPageKey(ref: PageRef): string {
  const base = `${ref.edition}/${ref.kind}/${ref.id}`;
  if (ref.kind === 'slice') return `${base}/${ref.number}`;
  if (ref.kind === 'sitemap-part') return `${base}/${ref.month}/${ref.number}`;
  return base;
}

/** @throws when the key is not one that `formatPageKey` makes. */
export function parsePageKey(key: string): PageRef {
  const [edition, kind, id, third, fourth] = key.split('/');
  if ((edition !== 'desktop' && edition !== 'wap') || id === undefined)
    throw new Error(`Not a page key: ${key}`);
  switch (kind) {
    case 'home':
    case 'site-map':
    case 'not-found':
    case 'column':
    case 'article':
      return { kind, edition, id };
    case 'slice':
      return { kind, edition, id, number: Number(third) };
    case 'site-feed':
    case 'column-feed':
    case 'sitemap':
    case 'robots':
      return { kind, edition: 'desktop', id };
    case 'sitemap-part':
      return { kind, edition: 'desktop', id, month: third ?? '', number: Number(fourth) };
    default:
      throw new Error(`Not a page key: ${key}`);
  }
}

const editions: readonly Edition[] = ['desktop', 'wap'];

export const bothEditions = (make: (edition: Edition) => PageRef): string[] =>
  editions.map((edition) => formatPageKey(make(edition)));

/** Order within a phase: what is linked to before what links. */
export const kindRank: Record<FileKind, number> = {
  article: 0,
  slice: 1,
  column: 2,
  'site-map': 3,
  'not-found': 3,
  home: 3,
  'column-feed': 4,
  'site-feed': 4,
  'sitemap-part': 5,
  sitemap: 6,
  robots: 6,
};
