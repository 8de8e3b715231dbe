import type { QuickFilter } from './quick-filter.ts';

/** How many of the newest articles are looked through for names to suggest. */
const lookedThrough = 200;
const mostNames = 30;

/** 作者: a part of the name; those of the newest articles are suggested. */
export const authorFilter: QuickFilter = {
  key: 'author',
  label: '作者',
  kind: 'text',
  options: async ({ payload, user, site }) => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: site === null ? {} : { site: { equals: site } },
      select: { author: true },
      sort: '-updatedAt',
      depth: 0,
      limit: lookedThrough,
      pagination: false,
      overrideAccess: false,
      user,
    });
    const names = new Set(docs.flatMap(({ author }) => (author ? [author] : [])));
    return [...names].slice(0, mostNames).map((name) => ({ value: name, label: name }));
  },
  where: (value) => ({ author: { contains: value } }),
};
