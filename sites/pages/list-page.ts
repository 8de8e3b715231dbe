import type { Pagination } from '#themes/contract.ts';
import { lengthForSlice, sliceCount } from '../store/lists.ts';
import type { PageReader } from '../store/page-reader.ts';

/** One page of a list that is numbered from the oldest. */
export interface ListPage<C> {
  /** Newest first. */
  cards: C[];
  /** The highest number that this page knows of: old pages must not depend on the length of the list. */
  highest: number;
  /** Length of the list; known on the newest page only. */
  total?: number;
}

/** Reads the newest page of a list, or a numbered one; null when there is no such page. */
export function readListPage<C>(
  reader: PageReader,
  { list, pageSize, slice }: { list: string; pageSize: number; slice: number | 'newest' },
): ListPage<C> | null {
  if (slice === 'newest') {
    const total = reader.length(list);
    const highest = sliceCount(total, pageSize);
    return { cards: reader.newest<C>(list, total - highest * pageSize), highest, total };
  }
  const highest = knownSlices(reader, { list, pageSize, slice });
  if (highest === null) return null;
  return { cards: reader.ranks<C>(list, (slice - 1) * pageSize, pageSize).reverse(), highest };
}

/** How many slices a numbered page needs to know of: itself and two newer ones; null when it is not there itself. */
export function knownSlices(
  reader: PageReader,
  { list, pageSize, slice }: { list: string; pageSize: number; slice: number },
): number | null {
  const has = (number: number): boolean => reader.hasAtLeast(list, lengthForSlice(number, pageSize));
  if (!has(slice)) return null;
  return slice + [1, 2].filter((step) => has(slice + step)).length;
}

/** Page numbers counting down, two neighbours to each side. */
export function paginate(
  href: (page: number | 'newest') => string,
  current: number | 'newest',
  highest: number,
): Pagination {
  const at = current === 'newest' ? highest + 1 : current;
  const from = Math.min(highest, at + 2);
  const to = Math.max(1, current === 'newest' ? highest - 2 : at - 2);
  const numbers = Array.from({ length: from - to + 1 }, (_, index) => from - index);
  return {
    newest: { href: href('newest'), current: current === 'newest' },
    pages: numbers.map((number) => ({ number, href: href(number), current: number === current })),
    ...(to > 1 ? { oldest: { number: 1, href: href(1) } } : {}),
    ...(current === 'newest' ? {} : { newerHref: href(at < highest ? at + 1 : 'newest') }),
    ...(at > 1 ? { olderHref: href(at - 1) } : {}),
  };
}
