import { randomInt } from 'node:crypto';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A random word of letters and digits that are not mistaken for each other. */
export function shortId(length = 4): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
