/** Longest headline and summary that their places hold, in characters. */
export const maxHeadline = 60;
export const maxSummary = 120;

/** The beginning of a text that is too long for its place, with `…` for the rest; characters stay whole. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
