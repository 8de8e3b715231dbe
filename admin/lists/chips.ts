import type { Where } from 'payload';

/** A chip above the list of articles: one state, as a query. */
export interface Chip {
  key: string;
  label: string;
  where: Where;
  href: string;
  /** Counts and lists what is in the trash. */
  trash?: true;
}

const base = '/admin/collections/articles';

/** The chips of articles at a moment; their queries tell the same states as `articleStateOf`. */
export function articleChips(now: Date): Chip[] {
  const moment = now.toISOString();
  const unpublished = { _status: { not_equals: 'published' } };
  const published = { _status: { equals: 'published' } };
  return [
    { key: 'all', label: '全部', where: {}, href: base },
    chip('draft', '草稿', [unpublished, { withdrawnAt: { exists: false } }]),
    chip('scheduled', '定时发布', [published, { publishedAt: { greater_than: moment } }]),
    chip('published', '已发布', [published, { publishedAt: { less_than_equal: moment } }]),
    chip('withdrawn', '已撤稿', [unpublished, { withdrawnAt: { exists: true } }]),
  ];
}

/** The trash has a list of its own. */
export const trashChip: Chip = {
  key: 'trash',
  label: '回收站',
  where: { deletedAt: { exists: true } },
  href: `${base}/trash`,
  trash: true,
};

function chip(key: string, label: string, conditions: Record<string, Record<string, unknown>>[]): Chip {
  const query = conditions.flatMap((condition, index) =>
    Object.entries(condition).flatMap(([field, rule]) =>
      Object.entries(rule).map(
        ([operator, value]) =>
          `where[or][0][and][${index}][${field}][${operator}]=${encodeURIComponent(String(value))}`,
      ),
    ),
  );
  return {
    key,
    label,
    where: { and: conditions },
    href: `${base}?chip=${key}&${query.join('&')}`,
  };
}
