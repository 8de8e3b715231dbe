/** A filter of a list that somebody keeps under a name. */
export interface SavedFilter {
  name: string;
  /** What the address of the list says beside the page: chip, search, conditions, order and quick filters. */
  query: string;
}

export const maxSaved = 30;
export const maxNameCharacters = 20;

/** The preference of a person in which the filters of a list are kept. */
export const preferenceKey = (slug: string): string => `zq-filters-${slug}`;

/** Reads saved filters out of a preference; whatever is not one is left out. */
export function parseSaved(value: unknown): SavedFilter[] {
  const listed = isRecord(value) && Array.isArray(value.filters) ? (value.filters as unknown[]) : [];
  return listed
    .filter(isRecord)
    .flatMap(({ name, query }) =>
      typeof name === 'string' && name !== '' && typeof query === 'string'
        ? [{ name: name.slice(0, maxNameCharacters), query }]
        : [],
    )
    .slice(0, maxSaved);
}

/** What an address asks for, in an order of its own; not the page, not what is shown of the rows. */
export function keptQuery(address: URLSearchParams): string {
  const kept = new URLSearchParams(address);
  for (const name of ['page', 'limit', 'depth', 'columns', 'queryByGroup']) kept.delete(name);
  for (const [name, value] of [...kept]) if (value === '') kept.delete(name);
  kept.sort();
  return kept.toString();
}

/** Whether a query asks for less than the whole list. */
export const isNarrow = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].some((name) => name !== 'sort');

/** Why a filter cannot have a name; empty when it can. */
export function nameFault(name: string, others: readonly SavedFilter[]): string {
  if (name === '') return '名称还没有写。';
  if ([...name].length > maxNameCharacters) return `名称最多 ${maxNameCharacters} 字。`;
  return others.some((one) => one.name === name) ? '已经有这个名称，请换一个。' : '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
