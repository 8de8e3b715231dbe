import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

import type { TextRun } from './blocks.ts';
import { count, type Cleaning, type CleaningKind } from './cleaning.ts';

/**
 * Texts taken from pages that guard against copying: single characters are traditional and followed by their reading
 * in brackets, 「網(wǎng)絡(luò)」. The reading goes and the character becomes simplified; in such a text the
 * traditional characters without a reading become simplified too. A reading after a character that is the same in
 * both scripts is part of the text (亳(bó)州) and stays.
 */
const letters = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ';
const annotated = new RegExp(`(\\p{Script=Han})[（(]([${letters}]{1,6})[）)]`, 'gu');
const reading = new RegExp(`[（(][${letters}]{1,6}[）)]`);

/** Traditional characters that are also simplified ones, in other words. */
const ambiguous = new Set('乾著藉瞭徵夥鍾餘幺');

let convert: ((text: string) => string) | null = null;

function simplify(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
}

/** True when a text shows the signs at least twice. */
export function hasMixedScript(text: string): boolean {
  if (!reading.test(text)) return false;
  let found = 0;
  for (const match of text.matchAll(annotated)) if (isAnnotation(match)) found += 1;
  return found >= 2;
}

function isAnnotation([, character = '', syllable = '']: RegExpMatchArray): boolean {
  const simple = simplify(character);
  return simple !== character && isReading(simple, syllable);
}

/** Compares without tones: what stands in the brackets was written by a machine. */
function isReading(character: string, syllable: string): boolean {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  return readings.includes(
    syllable
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/\p{Mn}/gu, ''),
  );
}

/** Repairs a line, also where the brackets have another look than the character. */
export function repairScript(runs: readonly TextRun[], cleaning: Cleaning): TextRun[] {
  const text = runs.map((run) => run.text).join('');
  if (!cleaning.mixedScript && !reading.test(text)) return [...runs];
  const characters = text.split('');
  const replace = (kind: CleaningKind, at: number, from: string, to: string): void => {
    characters.fill('', at, at + from.length);
    characters[at] = to;
    count(cleaning, kind);
    cleaning.removed.push({ kind, text: from });
    cleaning.added.push(to);
  };
  for (const match of text.matchAll(annotated)) {
    if (isAnnotation(match)) replace('pinyin', match.index, match[0], simplify(match[1] ?? ''));
  }
  if (cleaning.mixedScript) {
    characters.forEach((character, at) => {
      if (character === '' || character !== text[at] || ambiguous.has(character)) return;
      const simple = simplify(character);
      if (simple !== character) replace('traditional', at, character, simple);
    });
  }
  return share(runs, characters);
}

/** Gives each run its part of the characters. */
function share(runs: readonly TextRun[], characters: readonly string[]): TextRun[] {
  let at = 0;
  return runs.map((run) => ({ ...run, text: characters.slice(at, (at += run.text.length)).join('') }));
}
