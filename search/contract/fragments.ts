import type { SearchDocument } from '../documents.ts';
import type { Searcher } from '../engine.ts';
import { charactersOf, foldText } from '../text/fold.ts';
import { queryOf } from './query-of.ts';

/** A piece cut out of a document, wherever the cut falls. */
export interface Fragment {
  text: string;
  document: SearchDocument;
}

/**
 * Cuts pieces of two to eight characters out of documents, always the same ones for the same documents.
 *
 * @returns up to `count` pieces with two or more characters that can be searched.
 */
export function cutFragments(documents: readonly SearchDocument[], count: number): Fragment[] {
  const random = seededRandom(20_261_122);
  const fragments: Fragment[] = [];
  for (let tries = 0; fragments.length < count && tries < count * 20; tries++) {
    const document = documents[Math.floor(random() * documents.length)];
    if (document === undefined) break;
    const characters = charactersOf(document.text);
    const length = 2 + Math.floor(random() * 7);
    const start = Math.floor(random() * Math.max(1, characters.length - length));
    const text = characters.slice(start, start + length).join('');
    if (charactersOf(foldText(text)).length > 1) fragments.push({ text, document });
  }
  return fragments;
}

/** The fragments that do not find the document they were cut from; filters only shorten the way to it. */
export async function missedFragments(
  searcher: Searcher,
  fragments: readonly Fragment[],
): Promise<Fragment[]> {
  const missed: Fragment[] = [];
  for (const fragment of fragments) {
    if (!(await finds(searcher, fragment))) missed.push(fragment);
  }
  return missed;
}

async function finds(searcher: Searcher, { text, document }: Fragment): Promise<boolean> {
  const filters = {
    site: [document.site],
    ...(document.date === null ? {} : { year: [document.date.slice(0, 4)] }),
  };
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await searcher.search({ ...queryOf(text, { filters }), page, pageSize: 50 });
    if (answer.hits.some((hit) => hit.id === document.id)) return true;
    pages = answer.pages;
  }
  return false;
}

/** Numbers from 0 to 1 that look like chance but are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
