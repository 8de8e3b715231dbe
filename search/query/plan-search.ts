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
  /** Added after few hits. */
  widen: () => readonly Clause[];
  /** Tried when nothing was found. */
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
    widen: () => planWider(query, vocabulary, titleOnly ? 'title' : 'anywhere'),
    attempts: () => planAttempts(query, vocabulary, titleOnly),
    needles: needlesOf(query, vocabulary),
  };
}

function planKeys(query: ParsedQuery, titleOnly: boolean): Pick<SearchPlan, 'keys' | 'aliasKeys'> {
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
  const clauses: Clause[] = [{ within, phrases: [query.whole] }];
  const phrases = query.terms.map((term) => term.folded);
  if (phrases.length > 1 && phrases.some((phrase) => charactersOf(phrase).length > 1))
    clauses.push({ within, phrases });
  if (!query.isTitle) clauses.push(...synonymClauses(query, vocabulary, within));
  return clauses;
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
  const clauses: Clause[] = [];
  if (charactersOf(query.whole).length === 1 && field === 'anywhere')
    clauses.push({ within: field, phrases: [query.whole] });
  if (query.isTitle && field === 'anywhere') clauses.push({ within: field, phrases: [query.whole] });
  const words = wordsOf(query, cutter);
  if (words.length > 1) clauses.push({ within: field, phrases: words });
  if (query.letters !== null) clauses.push(...soundClauses(query.letters));
  return clauses;
}

function planAttempts(query: ParsedQuery, vocabulary: Vocabulary, titleOnly: boolean): Attempt[] {
  const attempts: Attempt[] = [];
  const attempt = (match: MatchKind, any: readonly Clause[]): void => {
    if (any.length > 0) attempts.push({ match, expression: { type: 'text', any } });
  };
  const loose = query.numbers.filter((number) => number.agency !== '').map(looseNumberKey);
  if (loose.length > 0) attempts.push({ match: 'some-words', expression: { type: 'keys', keys: loose } });
  if (hasHan(query.whole) && charactersOf(query.whole).length > 1) {
    const sounds = readingsOf(query.whole).map((syllables) => syllables.join(' '));
    attempt(
      'sound',
      sounds.map((sound) => ({ within: 'sound', phrases: [sound] })),
    );
  }
  if (query.letters !== null) attempt('sound', [{ within: 'initials', phrases: [query.letters] }]);
  attempt('typo', typoClauses(query.whole, 'title'));
  if (!titleOnly) attempt('typo', typoClauses(query.whole, 'anywhere'));
  for (const phrases of fewerWords(wordsOf(query, vocabulary.cutter))) {
    attempt('some-words', [{ within: titleOnly ? 'title' : 'anywhere', phrases }]);
  }
  if (query.whole !== '') {
    attempts.push({ match: 'typo', expression: { type: 'similar', folded: query.whole, text: query.text } });
  }
  return attempts;
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
 * One wrong, missing or extra character leaves two of three parts of a text as they are.
 *
 * @returns each two of the three parts; nothing for texts under six characters, where the parts would say nothing.
 */
export function typoClauses(whole: string, within: 'title' | 'anywhere'): Clause[] {
  const characters = charactersOf(whole);
  // Two characters say little; in texts at least three are asked of each part.
  if (characters.length < (within === 'title' ? 6 : 9)) return [];
  const size = characters.length / 3;
  const parts = [0, 1, 2].map((part) =>
    characters.slice(Math.round(part * size), Math.round((part + 1) * size)).join(''),
  );
  const [first = '', second = '', third = ''] = parts;
  return [
    { within, phrases: [first, second] },
    { within, phrases: [first, third] },
    { within, phrases: [second, third] },
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
