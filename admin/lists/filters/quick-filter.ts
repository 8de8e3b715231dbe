import type { Payload, TypedUser, Where } from 'payload';

/** Who asks, and where they stand. */
export interface FilterAsk {
  payload: Payload;
  user: TypedUser;
  /** The chosen site; null for all sites of the person. */
  site: string | null;
  now: Date;
}

/** A choice of a filter: what stands in the address, and what people read. */
export interface FilterOption {
  value: string;
  label: string;
  /** Heading under which it is listed. */
  group?: string;
}

/** A question above a list that is answered by one choice; the choice stands in the address of the list. */
export interface QuickFilter {
  /** Name in the address. */
  key: string;
  label: string;
  /** Chosen from a list; typed, with the options as suggestions; or a span of days. */
  kind: 'choice' | 'text' | 'time';
  options: (ask: FilterAsk) => FilterOption[] | Promise<FilterOption[]>;
  /** The query of a choice; null when the choice means nothing. */
  where: (value: string, ask: FilterAsk) => Where | null | Promise<Where | null>;
}

/** Longest text that a filter takes. */
const maxCharacters = 60;

/** What is chosen in an address, by the key of the filter. */
export type Chosen = Readonly<Record<string, string>>;

/** Reads the choices of filters out of the parameters of an address. */
export function readChosen(
  filters: readonly QuickFilter[],
  parameters: Readonly<Record<string, unknown>>,
): Chosen {
  return Object.fromEntries(
    filters.flatMap(({ key }) => {
      const value = parameters[key];
      return typeof value === 'string' && value.trim() !== ''
        ? [[key, value.trim().slice(0, maxCharacters)] as const]
        : [];
    }),
  );
}

/** Nothing answers to it. */
const nothing: Where = { id: { in: [] } };

/** The queries of what is chosen; a choice that means nothing finds nothing, so that nobody takes the list for filtered. */
export async function filterWheres(
  filters: readonly QuickFilter[],
  chosen: Chosen,
  ask: FilterAsk,
): Promise<Where[]> {
  const asked = filters.filter(({ key }) => chosen[key] !== undefined);
  return Promise.all(asked.map(async ({ key, where }) => (await where(chosen[key] ?? '', ask)) ?? nothing));
}
