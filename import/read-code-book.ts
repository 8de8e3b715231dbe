import type { Payload } from 'payload';

import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import { idText } from '#collections/ids.ts';
import { termLists, type TermList } from '#policy/code-lists.ts';

/** The code lists by name and by code, and the units by name. */
export interface CodeBook {
  /** Ids of the terms of a list by everything they are called: name, code, and `class/child`. */
  terms: ReadonlyMap<TermList, ReadonlyMap<string, string>>;
  /** Id of the class above a term; nothing for the top. */
  parents: ReadonlyMap<string, string>;
  /** Ids of units by name, short name and code. */
  units: ReadonlyMap<string, number | string>;
}

/** How a name is compared: without blanks, full-width brackets narrowed. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/** Reads what imports look names up in; fills in the lists that the project ships where they are missing. */
export async function readCodeBook(payload: Payload): Promise<CodeBook> {
  await fillShipped(payload);
  const everything = {
    depth: 0,
    pagination: false,
    // A command of the operator acts for the whole group.
    overrideAccess: true,
  } as const;
  const { docs: terms } = await payload.find({ collection: 'code-terms', ...everything, sort: 'position' });
  const { docs: units } = await payload.find({
    collection: 'organisations',
    ...everything,
    select: { name: true, shortName: true, code: true },
  });
  const byList = new Map(termLists.map((list) => [list, new Map<string, string>()]));
  const names = new Map(terms.map(({ id, name }) => [id, plainName(name)]));
  const parents = new Map<string, string>();
  const topFirst = terms.toSorted(
    (a, b) => Number(idText(a.parent) !== null) - Number(idText(b.parent) !== null),
  );
  for (const { id, list, code, name, parent } of topFirst) {
    const book = byList.get(list);
    const above = idText(parent);
    if (above !== null) {
      parents.set(id, above);
      book?.set(`${names.get(above) ?? ''}/${plainName(name)}`, id);
    }
    book?.set(code, id);
    // A child called like its class (文化, 财政) is found by the whole path.
    if (book?.has(plainName(name)) === false) book.set(plainName(name), id);
  }
  return {
    terms: byList,
    parents,
    units: new Map(
      units.flatMap(({ id, name, shortName, code }) =>
        [name, shortName, code].flatMap((one): [string, number | string][] =>
          one ? [[plainName(one), id]] : [],
        ),
      ),
    ),
  };
}
