/** A column as far as its place is concerned. */
export interface Placed {
  id: string;
  parent: string | null;
  position: number;
}

/**
 * Puts columns in the order of their tree, each with its level from 1. Columns whose parent is not there stand at the
 * top, so that none is lost; so does one of a circle.
 */
export function arrangeTree<Column extends Placed>(
  columns: readonly Column[],
): (Column & { level: number })[] {
  const ids = new Set(columns.map(({ id }) => id));
  const children = new Map<string | null, Column[]>();
  for (const column of columns) {
    const parent = column.parent !== null && ids.has(column.parent) ? column.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), column]);
  }
  const seen = new Set<string>();
  const branch = (parent: string | null, level: number): (Column & { level: number })[] =>
    [...(children.get(parent) ?? [])]
      .sort((one, two) => one.position - two.position)
      .flatMap((column) => {
        if (seen.has(column.id)) return [];
        seen.add(column.id);
        return [{ ...column, level }, ...branch(column.id, level + 1)];
      });
  const tree = branch(null, 1);
  return [...tree, ...columns.filter(({ id }) => !seen.has(id)).map((column) => ({ ...column, level: 1 }))];
}
