/** A column as far as the tree is concerned; ids are text. */
export interface TreeColumn {
  id: string;
  parent: string | null;
}

/** Deepest level of columns; the first is 1. */
const maxColumnLevels = 5;

/**
 * Says why a column cannot stand under a parent, or null when it can.
 *
 * @param columns  all columns of the site, as they are stored.
 * @param id  null for a new column.
 */
export function parentFault(
  columns: readonly TreeColumn[],
  id: string | null,
  parent: string,
): string | null {
  const parents = new Map(columns.map((column) => [column.id, column.parent]));
  const above = chain(parents, parent);
  if (id !== null && above.includes(id)) return '不能把栏目移到它自己或它的下级栏目下面。';
  const below = id === null ? 0 : depthBelow(columns, id);
  return above.length + 1 + below > maxColumnLevels ? `栏目最多 ${maxColumnLevels} 级。` : null;
}

/** The column and everything above it, nearest first; stops where a circle closes. */
function chain(parents: ReadonlyMap<string, string | null>, start: string): string[] {
  const found: string[] = [];
  for (let at: string | null = start; at !== null && !found.includes(at); at = parents.get(at) ?? null)
    found.push(at);
  return found;
}

/** Slugs from the root to a column, joined by slashes: `xinwen/yaowen`. */
export function slugPath(columns: readonly (TreeColumn & { slug: string })[], id: string): string {
  const slugs = new Map(columns.map((column) => [column.id, column.slug]));
  const parents = new Map(columns.map((column) => [column.id, column.parent]));
  return chain(parents, id)
    .map((at) => slugs.get(at) ?? '')
    .reverse()
    .join('/');
}

/** Number of levels under a column. */
function depthBelow(columns: readonly TreeColumn[], id: string, seen: readonly string[] = []): number {
  if (seen.includes(id)) return 0;
  const children = columns.filter((column) => column.parent === id);
  return children.reduce(
    (deepest, child) => Math.max(deepest, 1 + depthBelow(columns, child.id, [...seen, id])),
    0,
  );
}
