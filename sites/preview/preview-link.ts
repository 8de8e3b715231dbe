import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link to a preview holds. */
export const previewMs = 24 * 60 * 60 * 1000;

/** A preview that a link names. */
export interface PreviewRef {
  /** 32 hexadecimal digits. */
  id: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

const tokenPattern = /^([0-9a-f]{32})-([0-9a-z]{1,11})-([\w-]{43})$/u;

/** Signs what a link names: `id-expiry-signature`. Nobody without the secret can make another or prolong one. */
export function signPreview(ref: PreviewRef, secret: string): string {
  return `${ref.id}-${ref.expiresAt.toString(36)}-${signatureOf(ref, secret)}`;
}

/**
 * Reads the last part of a link.
 *
 * @param now  milliseconds since 1970.
 * @returns null when it was changed or cut off, `expired` when its time is over.
 */
export function readPreviewToken(token: string, secret: string, now: number): PreviewRef | 'expired' | null {
  const [, id, expiry, signature] = tokenPattern.exec(token) ?? [];
  if (id === undefined || expiry === undefined || signature === undefined) return null;
  const ref: PreviewRef = { id, expiresAt: Number.parseInt(expiry, 36) };
  // Both are 43 characters long, as comparing in constant time asks.
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(ref, secret)))) return null;
  return ref.expiresAt > now ? ref : 'expired';
}

/** The purpose stands in what is signed: a signature for something else opens no preview. */
const signatureOf = ({ id, expiresAt }: PreviewRef, secret: string): string =>
  createHmac('sha256', secret).update(`preview ${id} ${expiresAt}`).digest('base64url');
