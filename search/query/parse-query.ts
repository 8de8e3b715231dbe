import { findDocumentNumbers, looksLikeIndexNumber, parseDocumentNumber } from '../numbers.ts';
import type { DocumentNumber } from '../numbers.ts';
import { charactersOf, foldText } from '../text/fold.ts';

/** One part of a query, all of whose characters must stand together. */
export interface Term {
  folded: string;
  /** Typed between quotation marks: taken as it is, without synonyms and without cutting into words. */
  quoted: boolean;
}

/** What was typed, understood. Plain data; nothing of it is ever part of a query language. */
export interface ParsedQuery {
  /** As typed, tidied, at most 200 characters: for showing again. */
  text: string;
  /** Nothing was typed at all. */
  isBlank: boolean;
  /** Folded, blanks and marks gone, at most {@link longestPhrase} characters; empty when nothing can be searched. */
  whole: string;
  /** Folded like `whole`, uncut: perhaps a title. */
  full: string;
  terms: Term[];
  /** The whole query stood between quotation marks: a title is meant. */
  isTitle: boolean;
  /** 文号 in the query; the whole query is one when `isNumber`. */
  numbers: DocumentNumber[];
  isNumber: boolean;
  indexNumber: string | null;
  /** Small letters only, when nothing but Latin letters was typed: perhaps pinyin. */
  letters: string | null;
}

/** Characters of one phrase; what is longer is so rare that its beginning finds it as well. */
export const longestPhrase = 80;
const longestQuery = 1_000;
const mostTerms = 8;
const quotes = /["“”„‟＂「」『』]/u;
const quotedPart = /["“”„‟＂]([^"“”„‟＂]*)["“”„‟＂]|[「『]([^「」『』]*)[」』]/gu;

/**
 * Understands what someone typed. Never fails: any string of any length is a query.
 */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed
    .slice(0, longestQuery)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  const terms = readTerms(text);
  const full = foldText(text);
  const number = parseDocumentNumber(text.replace(new RegExp(quotes, 'gu'), ''));
  return {
    text: charactersOf(text).slice(0, 200).join(''),
    isBlank: typed.trim() === '',
    whole: cut(full),
    full,
    terms,
    isTitle: terms.length === 1 && terms[0]?.quoted === true,
    numbers: number === null ? findDocumentNumbers(text) : [number],
    isNumber: number !== null,
    indexNumber: looksLikeIndexNumber(text) ? text : null,
    letters: /^[a-z]{2,120}$/.test(full) ? full : null,
  };
}

function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  const add = (part: string, quoted: boolean): void => {
    const folded = cut(foldText(part));
    if (folded !== '' && !terms.some((term) => term.folded === folded)) terms.push({ folded, quoted });
  };
  let done = 0;
  for (const match of text.matchAll(quotedPart)) {
    for (const word of text.slice(done, match.index).split(' ')) add(word, false);
    add(match[1] ?? match[2] ?? '', true);
    done = match.index + match[0].length;
  }
  for (const word of text.slice(done).split(' ')) add(word, false);
  return terms.slice(0, mostTerms);
}

function cut(folded: string): string {
  return folded.length <= longestPhrase ? folded : charactersOf(folded).slice(0, longestPhrase).join('');
}
