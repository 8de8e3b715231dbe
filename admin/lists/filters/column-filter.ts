import { LRUCache } from 'lru-cache';

import { arrangeTree } from '../../columns/arrange-tree.ts';
import { idIn } from '../row-of.ts';
import type { FilterAsk, FilterOption, QuickFilter } from './quick-filter.ts';

/** Columns of a whole group that are looked at. */
const maxColumns = 5_000;
/** How long the names of columns are believed: each page of a list asks for them. */
const believedMs = 30_000;

interface NamedColumn {
  id: string;
  parent: string | null;
  position: number;
  name: string;
}

const known = new LRUCache<string, Promise<NamedColumn[]>>({ max: 50, ttl: believedMs });

/**
 * 栏目 by name, with the columns below it: the same address shows 通知公告 of one site, or of all of them.
 */
export const columnFilter: QuickFilter = {
  key: 'column',
  label: '栏目',
  kind: 'choice',
  options: async (ask) => presentOptions(await readColumns(ask), ask.site !== null),
  where: async (value, ask) => {
    const ids = idsNamed(await readColumns(ask), value);
    return ids.length === 0 ? null : { column: { in: ids.map(storedId(ask)) } };
  },
};

/** Names in the order of the tree, each once; below one another only where all are of one site. */
export function presentOptions(columns: readonly NamedColumn[], isOneSite: boolean): FilterOption[] {
  const names = new Map<string, string>();
  for (const { name, level } of arrangeTree(columns)) {
    if (!names.has(name)) names.set(name, isOneSite ? '　'.repeat(level - 1) + name : name);
  }
  return [...names].map(([value, label]) => ({ value, label }));
}

/** Ids of the columns of a name and of everything below them. */
export function idsNamed(columns: readonly NamedColumn[], name: string): string[] {
  const found = new Set(columns.filter((column) => column.name === name).map(({ id }) => id));
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const { id, parent } of columns) if (parent !== null && found.has(parent)) found.add(id);
  }
  return [...found];
}

function readColumns({ payload, user, site }: FilterAsk): Promise<NamedColumn[]> {
  const key = `${user.id} ${site ?? 'all'}`;
  const stored = known.get(key);
  if (stored !== undefined) return stored;
  const columns = payload
    .find({
      collection: 'columns',
      where: site === null ? {} : { site: { equals: site } },
      select: { name: true, parent: true, position: true },
      sort: 'position',
      depth: 0,
      limit: maxColumns,
      pagination: false,
      overrideAccess: false,
      user,
    })
    .then(({ docs }) =>
      docs.map(({ id, parent, position, name }) => {
        const above = idIn(parent);
        return {
          id: String(id),
          parent: above === null ? null : String(above),
          position: position ?? 0,
          name,
        };
      }),
    );
  known.set(key, columns);
  columns.catch(() => known.delete(key));
  return columns;
}

/** Ids are numbers on SQLite and text on MongoDB. */
const storedId =
  ({ payload }: FilterAsk) =>
  (id: string): number | string =>
    payload.db.defaultIDType === 'number' ? Number(id) : id;
