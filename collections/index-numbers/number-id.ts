import { normaliseIndexNumber } from '#policy/index-patterns.ts';

/** Id of a number: ids must not hold slashes and dots. */
export const numberId = (number: string): string =>
  Buffer.from(normaliseIndexNumber(number)).toString('base64url');
