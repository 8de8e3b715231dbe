import type { DatabaseSync } from 'node:sqlite';
import { charactersOf, foldText } from '../text/fold.ts';
import { similarQuery } from './full-text.ts';

const candidates = 40;

/**
 * Finds titles that share at least half of a text's pairs of characters; the last resort.
 *
 * @returns row numbers, at most 40; empty for texts under four characters, where half would be one pair.
 */
export function findSimilar(db: DatabaseSync, folded: string): number[] {
  const characters = charactersOf(folded);
  if (characters.length < 4) return [];
  const found = db
    .prepare('select rowid as id from full where full match ? order by rank limit ?')
    .all(similarQuery(folded), candidates);
  const titleOf = db.prepare("select data ->> 'title' as title from docs where id = ?");
  const pairs = characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`);
  return found
    .map((row) => Number(row['id']))
    .filter((id) => {
      const title = foldText(String(titleOf.get(id)?.['title'] ?? ''));
      return pairs.filter((pair) => title.includes(pair)).length * 2 >= pairs.length;
    });
}
