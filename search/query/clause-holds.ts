import type { Clause } from '../backend.ts';
import { extrasOf } from '../documents.ts';
import type { SearchDocument } from '../documents.ts';
import { foldText } from '../text/fold.ts';
import { initialsOf, syllablesOf } from '../text/pinyin.ts';

/** True when all phrases of a clause stand in a document, character by character. The meaning of a clause. */
export function clauseHolds(document: SearchDocument, { within, phrases }: Clause): boolean {
  const title = foldText(document.title);
  switch (within) {
    case 'title':
      return phrases.every((phrase) => title.includes(phrase));
    case 'anywhere': {
      const parts = [title, foldText(document.text), ...extrasOf(document)];
      return phrases.every((phrase) => parts.some((part) => part.includes(phrase)));
    }
    case 'sound': {
      const sound = ` ${syllablesOf(title).join(' ')} `;
      return phrases.every((phrase) => sound.includes(` ${phrase} `));
    }
    case 'initials': {
      const initials = initialsOf(syllablesOf(title));
      return phrases.every((phrase) => initials.includes(phrase));
    }
    default:
      return within satisfies never;
  }
}
