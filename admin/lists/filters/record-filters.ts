import type { CollectionSlug, Where } from 'payload';

import type { FilterAsk, FilterOption, QuickFilter } from './quick-filter.ts';

/** Choices of one filter; more would not be looked through by anybody. */
const maxOptions = 500;

interface Source {
  collection: CollectionSlug;
  where: Where;
  /** Fields that hold a name, the one to show first. */
  names: readonly ('name' | 'shortName')[];
}

/** A filter by a record that the rows point at. */
function recordFilter({ key, label }: Pick<QuickFilter, 'key' | 'label'>, source: Source): QuickFilter {
  return {
    key,
    label,
    kind: 'choice',
    options: async (ask) => (await readOptions(ask, source)).map(({ option }) => option),
    where: async (value, ask) => {
      const found = (await readOptions(ask, source)).find(({ option }) => option.value === value);
      return found === undefined ? null : { [key]: { equals: found.id } };
    },
  };
}

async function readOptions(
  { payload, user }: FilterAsk,
  { collection, where, names }: Source,
): Promise<{ id: number | string; option: FilterOption }[]> {
  const { docs } = await payload.find({
    collection,
    where,
    select: Object.fromEntries(names.map((name) => [name, true])),
    sort: 'position',
    depth: 0,
    limit: maxOptions,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const rows = docs as unknown as (Record<string, unknown> & { id: number | string })[];
  return rows.map((row) => {
    const label = names.map((name) => row[name]).find((name) => typeof name === 'string' && name !== '');
    const value = String(row.id);
    return { id: row.id, option: { value, label: typeof label === 'string' ? label : value } };
  });
}

/** 主题分类: one of the main classes. */
export const subjectFilter = recordFilter(
  { key: 'subject', label: '主题分类' },
  {
    collection: 'code-terms',
    where: { and: [{ list: { equals: 'subject' } }, { parent: { exists: false } }] },
    names: ['name'],
  },
);

/** 机构: who issued it. */
export const issuerFilter = recordFilter(
  { key: 'issuer', label: '机构' },
  { collection: 'organisations', where: {}, names: ['shortName', 'name'] },
);
