/** The item at an index that runs round; the list is never empty. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('There is no item in an empty list.');
  return item;
}
