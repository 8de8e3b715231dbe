import type { Clause, Expression } from '../backend.ts';
import { otherWordings } from '../dictionary/vocabulary.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { MatchKind } from '../engine.ts';
import { aliasesOf, aliasKey, indexNumberKey, looseNumberKey, numberKey, titleKey } from '../keys.ts';
import { charactersOf, hasHan } from '../text/fold.ts';
import { readingsOf } from '../text/pinyin.ts';
import { splitPinyin } from '../text/split-pinyin.ts';
import type { ParsedQuery } from './parse-query.ts';

/** A looser way to find something, tried in order until one finds something. */
export interface Attempt {
  match: MatchKind;
  expression: Expression;
}

/** What is to be asked of an engine for one query. */
export interface SearchPlan {
  /** Keys of the very document that was meant, listed before all others. */
  keys: string[];
  /** Keys of documents that may have been meant, listed next. */
  aliasKeys: string[];
  first: readonly Clause[];
  /** Tried when nothing was found: what was very probably meant. */
  corrections: () => Attempt[];
  /** Added after few hits. */
  widen: () => readonly Clause[];
  /** Tried when still nothing was found. */
  attempts: () => Attempt[];
  /** Folded texts to mark in the hits, the most important first. */
  needles: string[];
}

/**
 * Decides what to ask for a query. Pure but for the dictionary; looser ways are worked out only when asked for.
 */
export function planSearch(query: ParsedQuery, vocabulary: Vocabulary, titleOnly: boolean): SearchPlan {
  const field = titleOnly || query.isTitle ? 'title' : 'anywhere';
  return {
    ...planKeys(query, titleOnly),
    first: planFirst(query, vocabulary, field),
    corrections: () => planCorrections(query),
    widen: () => planWider(query, vocabulary, titleOnly ? 'title' : 'anywhere'),
    attempts: () => planAttempts(query, vocabulary, titleOnly),
    needles: needlesOf(query, vocabulary),
  };
}

/** The keys that a text may be: of the very document, and of documents called so. */
export function planKeys(query: ParsedQuery, titleOnly: boolean): Pick<SearchPlan, 'keys' | 'aliasKeys'> {
  const keys = query.full.length > 1 ? [titleKey(query.full)] : [];
  const aliasKeys = query.full.length > 1 ? [query.full, ...aliasesOf(query.full)].map(aliasKey) : [];
  aliasKeys.push(...aliasesOf(query.full).map(titleKey));
  if (titleOnly) return { keys, aliasKeys };
  if (query.indexNumber !== null) keys.push(indexNumberKey(query.indexNumber));
  for (const number of query.numbers) {
    if (number.agency === '') keys.push(looseNumberKey(number));
    // What stands before the brackets may be a sentence that ends with the organ.
    const agency = charactersOf(number.agency);
    for (let start = 0; start < agency.length; start++) {
      keys.push(numberKey({ ...number, agency: agency.slice(start).join('') }));
    }
  }
  return { keys, aliasKeys };
}

function planFirst(query: ParsedQuery, vocabulary: Vocabulary, field: 'title' | 'anywhere'): Clause[] {
  if (query.whole === '') return [];
  // One character stands in almost every text; titles first, texts only when few titles have it.
  const within = charactersOf(query.whole).length === 1 ? 'title' : field;
  const clauses: Clause[] = [{ within, phrases: joinShort(query.terms.map((term) => term.folded)) }];
  if (!query.isTitle) clauses.push(...synonymClauses(query, vocabulary, within));
  return clauses;
}

/** Puts single characters to their neighbours: apart they stand everywhere (`总 则` is 总则). */
function joinShort(phrases: readonly string[]): string[] {
  const joined: string[] = [];
  let carried = '';
  for (const phrase of phrases) {
    if (charactersOf(phrase).length === 1) {
      carried += phrase;
    } else {
      joined.push(carried + phrase);
      carried = '';
    }
  }
  if (carried === '') return joined;
  return [...joined.slice(0, -1), (joined.at(-1) ?? '') + carried];
}

function synonymClauses(query: ParsedQuery, { synonyms }: Vocabulary, within: Clause['within']): Clause[] {
  const clauses: Clause[] = [];
  query.terms.forEach((term, place) => {
    if (term.quoted) return;
    for (const wording of otherWordings(term.folded, synonyms)) {
      clauses.push({
        within,
        phrases: query.terms.map((other, index) => (index === place ? wording : other.folded)),
      });
    }
  });
  return clauses.slice(0, 4);
}

/** All the words of the query, apart; what was quoted stays together. */
function planWider(query: ParsedQuery, { cutter }: Vocabulary, field: 'title' | 'anywhere'): Clause[] {
  if (query.isNumber || query.isTitle) return [];
  const clauses: Clause[] = [];
  if (charactersOf(query.whole).length === 1 && field === 'anywhere')
    clauses.push({ within: field, phrases: [query.whole] });
  const words = wordsOf(query, cutter);
  if (words.length > 1) clauses.push({ within: field, phrases: words });
  const apart = query.terms.map((term) => term.folded);
  if (apart.length > 1 && apart.some((term) => charactersOf(term).length === 1))
    clauses.push({ within: field, phrases: apart });
  if (query.letters !== null) clauses.push(...soundClauses(query.letters));
  return clauses;
}

/** The same sound in other characters, or one fault in a text long enough to tell. */
function planCorrections(query: ParsedQuery): Attempt[] {
  if (query.isNumber || query.indexNumber !== null) return [];
  const attempts: Attempt[] = [];
  const length = charactersOf(query.whole).length;
  if (hasHan(query.whole) && length > 1) {
    const any = readingsOf(query.whole).map((syllables): Clause => ({
      within: 'sound',
      phrases: [syllables.join(' ')],
    }));
    attempts.push(...attempt('sound', any));
  }
  if (length >= 6) {
    attempts.push(...attempt('typo', closeTypoClauses(query.whole)));
    attempts.push(...attempt('typo', typoClauses(query.whole, 'title')));
  }
  return attempts;
}

function planAttempts(query: ParsedQuery, vocabulary: Vocabulary, titleOnly: boolean): Attempt[] {
  const within = titleOnly ? 'title' : 'anywhere';
  if (query.isNumber) {
    const keys = titleOnly ? [] : query.numbers.map(looseNumberKey);
    return keys.length === 0 ? [] : [{ match: 'some-words', expression: { type: 'keys', keys } }];
  }
  if (query.indexNumber !== null || query.whole === '') return [];
  return [
    ...(query.isTitle ? attempt('words', [{ within, phrases: [query.whole] }]) : []),
    ...(query.letters === null ? [] : attempt('sound', [{ within: 'initials', phrases: [query.letters] }])),
    ...attempt('typo', typoClauses(query.whole, 'title')),
    ...(titleOnly ? [] : attempt('typo', typoClauses(query.whole, 'anywhere'))),
    ...attempt('typo', looseTypoClauses(query.whole)),
    ...fewerWords(wordsOf(query, vocabulary.cutter)).flatMap((phrases) =>
      attempt('some-words', [{ within, phrases }]),
    ),
    { match: 'typo', expression: { type: 'similar', folded: query.whole, text: query.text } },
  ];
}

function attempt(match: MatchKind, any: readonly Clause[]): Attempt[] {
  return any.length === 0 ? [] : [{ match, expression: { type: 'text', any } }];
}

function wordsOf(query: ParsedQuery, cutter: Vocabulary['cutter']): string[] {
  const words = query.terms.flatMap((term) =>
    term.quoted ? [term.folded] : cutter.searchWords(term.folded),
  );
  return [...new Set(words)].slice(0, 8);
}

/** The sound typed as pinyin, in each way it can be read. */
export function soundClauses(letters: string): Clause[] {
  return splitPinyin(letters).map((syllables) => ({ within: 'sound', phrases: [syllables.join(' ')] }));
}

/**
 * One wrong, missing or extra character leaves the rest of a text as it is: everything but one sixth of it, or, for
 * four and five characters, everything but one.
 *
 * @returns what must stand around each place where the fault may be; nothing for shorter texts.
 */
export function typoClauses(whole: string, within: 'title' | 'anywhere'): Clause[] {
  const characters = charactersOf(whole);
  const length = characters.length;
  // In texts, which are long, short remains would stand everywhere.
  if (length < (within === 'title' ? 4 : 9)) return [];
  const faults = length < 6 ? length : 6;
  const clauses = Array.from({ length: faults }, (_, fault): Clause => {
    const start = Math.round((fault * length) / faults);
    const end = Math.round(((fault + 1) * length) / faults);
    const remains = [characters.slice(0, start), characters.slice(end)].filter((part) => part.length > 1);
    return { within, phrases: remains.map((part) => part.join('')) };
  });
  return clauses.filter(({ phrases }) => phrases.join('').length >= 3);
}

/**
 * One fault inside a text: all of it but one character, or, of long texts, but one part in twenty-four. A fault at an end leaves
 * too little beside it to tell one title from another; see {@link typoClauses}.
 */
export function closeTypoClauses(whole: string): Clause[] {
  const characters = charactersOf(whole);
  const faults = Math.min(characters.length, 24);
  return Array.from({ length: faults }, (_, fault): Clause => {
    const start = Math.round((fault * characters.length) / faults);
    const end = Math.round(((fault + 1) * characters.length) / faults);
    const remains = [characters.slice(0, start), characters.slice(end)].filter((part) => part.length > 1);
    return { within: 'title', phrases: remains.map((part) => part.join('')) };
  }).filter(({ phrases }) => phrases.length === 2);
}

/** Two of three parts of a text; finds what has more than one fault. Nothing for texts under nine characters. */
export function looseTypoClauses(whole: string): Clause[] {
  const characters = charactersOf(whole);
  if (characters.length < 9) return [];
  const size = characters.length / 3;
  const [first = '', second = '', third = ''] = [0, 1, 2].map((part) =>
    characters.slice(Math.round(part * size), Math.round((part + 1) * size)).join(''),
  );
  return [
    { within: 'title', phrases: [first, second] },
    { within: 'title', phrases: [first, third] },
    { within: 'title', phrases: [second, third] },
  ];
}

/** The words without the shortest, then without the two shortest and so on; the last one is a single word. */
export function fewerWords(words: readonly string[]): string[][] {
  const byLength = [...words].sort((a, b) => b.length - a.length);
  const fewer: string[][] = [];
  for (let count = byLength.length - 1; count > 0; count--) fewer.push(byLength.slice(0, count));
  return fewer;
}

function needlesOf(query: ParsedQuery, { synonyms }: Vocabulary): string[] {
  const terms = query.terms.map((term) => term.folded);
  const other = query.terms.flatMap((term) => (term.quoted ? [] : otherWordings(term.folded, synonyms)));
  return [...new Set([query.whole, ...terms, ...other])].filter((needle) => needle !== '');
}
