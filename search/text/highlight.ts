import { foldWithOffsets } from './fold.ts';

/** A piece of a text, `hit` where it is what was searched. Joined, the pieces are the whole text. */
export interface Segment {
  text: string;
  hit: boolean;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Marks what was searched in a text that a reader sees.
 *
 * @param needles  folded texts; found through marks, blanks and other scripts that folding removes.
 * @returns the whole text in pieces, neighbours never alike; one piece without a hit when nothing is found; empty
 *   for an empty text.
 */
export function highlight(text: string, needles: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of mergeRanges(findRanges(text, needles))) {
    if (start > done) segments.push({ text: text.slice(done, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), hit: false });
  return segments;
}

/**
 * Cuts the part of a text that shows why it was found.
 *
 * The cut never splits a character; blanks and line ends become one blank, `……` stands where text was left out.
 *
 * @param needles  folded texts, the one that matters most first.
 * @param length  characters of the text to keep, about.
 */
export function snippetOf(text: string, needles: readonly string[], length = 110): string {
  if (text.length <= length) return tidy(text);
  const lead = Math.floor(length / 4);
  const from = Math.max(0, firstPlace(text, needles) - lead);
  const start = characterStart(text, Math.min(from, text.length - length));
  const end = characterStart(text, Math.min(text.length, start + length));
  return `${start > 0 ? '……' : ''}${tidy(text.slice(start, end))}${end < text.length ? '……' : ''}`;
}

function firstPlace(text: string, needles: readonly string[]): number {
  const { folded, offsets } = foldWithOffsets(text);
  for (const needle of needles) {
    const place = needle === '' ? -1 : folded.indexOf(needle);
    if (place >= 0) return offsets[place] ?? 0;
  }
  return 0;
}

function findRanges(text: string, needles: readonly string[]): Range[] {
  const { folded, offsets } = foldWithOffsets(text);
  const ranges: Range[] = [];
  for (const needle of new Set(needles)) {
    if (needle === '') continue;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
      const last = offsets[at + needle.length - 1] ?? 0;
      ranges.push({ start: offsets[at] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) });
    }
  }
  return ranges;
}

function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The start of the character that stands at `index`. */
function characterStart(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const isSecondHalf = (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
  return isSecondHalf ? index - 1 : index;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
