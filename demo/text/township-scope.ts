import type { Township } from './data/townships.ts';
import type { Draft } from './draft.ts';
import type { Scope } from './fill-text.ts';
import { scopeOf, type Slot, type Writer } from './writer.ts';

/** `镇` or `乡`. */
export const unitOf = (township: Township): string => township.name.slice(-1);

/** The scope of a text about a township: its villages, products and sight. */
export function townshipScope(writer: Writer, slot: Slot, township: Township): Scope {
  const words = {
    place: township.name.slice(0, -1),
    k: unitOf(township),
    product1: township.products[0],
    product2: township.products[1],
    sight: township.sight,
  };
  return scopeOf({ ...writer, short: township.name }, slot, words, township);
}

/** A news item as the portal takes it over: the township stands in its title and as its source. */
export function ofTownship(draft: Draft, township: Township): Draft {
  const title = draft.title.includes(township.name) ? draft.title : `${township.name}：${draft.title}`;
  return { ...draft, title, source: `${township.name}人民政府` };
}
