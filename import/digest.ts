import { createHash } from 'node:crypto';

/** A short word that stands for a text. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 32);
