import { extrasOf, facetsOf, prepareDocument, stillHolds } from '../documents.ts';
import type { FacetName, SearchDocument } from '../documents.ts';
import { documentKeys, facetKey } from '../keys.ts';
import { charactersOf, foldText } from '../text/fold.ts';
import { spaceOut } from '../text/grams.ts';
import { initialsOf, syllablesOf } from '../text/pinyin.ts';
import { initialToken, soundToken, titleToken } from './tokens.ts';

/** A document as Meilisearch keeps it. */
export interface ShadowDocument extends Partial<Record<FacetName, string>> {
  id: string;
  /** What is shown, without its text, as JSON. */
  data: string;
  text: string;
  title: string;
  title_c: string;
  text_c: string;
  sound: string;
  initials: string;
  keys: string[];
  tokens: string[];
  /** 1 unless abrogated or lapsed. */
  holds: 0 | 1;
  pinned: 0 | 1;
  /** Seconds since 1970; missing without a date, which sorts last. */
  date?: number;
}

/** Ends a part so that no phrase runs on into the next: Meilisearch keeps sentences eight places apart. */
const betweenParts = ' . ';

/**
 * Writes a document with the shadow fields in which Chinese is found.
 *
 * @throws {RangeError} when the id is impossible.
 */
export function shadowOf(given: SearchDocument): ShadowDocument {
  const { text, ...document } = prepareDocument(given);
  const complete = { ...document, text };
  const title = foldText(document.title);
  const syllables = syllablesOf(title.slice(0, 300).toWellFormed());
  const facets = Object.entries(facetsOf(complete)).filter(([, value]) => value !== '') as [
    FacetName,
    string,
  ][];
  return {
    ...Object.fromEntries(facets),
    id: document.id,
    data: JSON.stringify(document),
    text,
    title: document.title,
    title_c: charactersOf(title).map(titleToken).join(' '),
    text_c: [title, foldText(text), ...extrasOf(complete)].map(spaceOut).join(betweenParts),
    sound: syllables.map(soundToken).join(' '),
    initials: charactersOf(initialsOf(syllables)).map(initialToken).join(' '),
    keys: documentKeys(complete),
    tokens: facets.map(([facet, value]) => facetKey(facet, value)),
    holds: stillHolds(document.validity) ? 1 : 0,
    pinned: document.pinned ? 1 : 0,
    ...dateOf(document.date),
  };
}

function dateOf(date: string | null): { date?: number } {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? {} : { date: Math.floor(time / 1000) };
}
