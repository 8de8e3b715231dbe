import { plainText } from './plain-text.ts';

/** Longest summary made from a text, in characters. */
export const summaryLength = 120;

/** The beginning of a text as a summary, cut at the end of a sentence when there is one in its second half. */
export function makeSummary(body: unknown): string {
  const characters = [...plainText(body, summaryLength * 4)];
  if (characters.length <= summaryLength) return characters.join('');
  const head = characters.slice(0, summaryLength - 1);
  const end = head.findLastIndex((character) => '。！？；'.includes(character));
  return end >= summaryLength / 2 ? head.slice(0, end + 1).join('') : `${head.join('')}…`;
}

/**
 * The summary to store: what a person wrote stays; an empty one, or one that was made from the former text, is made anew.
 */
export function nextSummary(args: { summary: string; body: unknown; bodyBefore: unknown }): string {
  const { summary, body, bodyBefore } = args;
  const made = summary === '' || (bodyBefore !== undefined && summary === makeSummary(bodyBefore));
  return made ? makeSummary(body) : summary;
}
