import type { Chip } from './chips.ts';

/** The chips of articles at a moment; their queries tell the same states as `articleStateOf`. */
export function articleChips(now: Date): Chip[] {
  const moment = now.toISOString();
  const unpublished = { _status: { not_equals: 'published' } };
  const published = { _status: { equals: 'published' } };
  return [
    { key: 'draft', label: '草稿', where: { and: [unpublished, { withdrawnAt: { exists: false } }] } },
    {
      key: 'scheduled',
      label: '定时发布',
      where: { and: [published, { publishedAt: { greater_than: moment } }] },
    },
    {
      key: 'published',
      label: '已发布',
      where: { and: [published, { publishedAt: { less_than_equal: moment } }] },
    },
    { key: 'withdrawn', label: '已撤稿', where: { and: [unpublished, { withdrawnAt: { exists: true } }] } },
  ];
}
