import type { Response } from 'express';

/**
 * What the `edition` cookie says of a phone: it was sent to WAP, which holds for a day, or its reader chose the
 * desktop edition, which holds for a year. Who chooses WAP again is a phone like any other: no cookie.
 */
export type EditionMemory = 'sent' | 'desktop' | 'nothing';

const daySeconds = 86_400;
const maxAgeSeconds: Record<EditionMemory, number> = {
  sent: daySeconds,
  desktop: 365 * daySeconds,
  nothing: 0,
};

/** Remembers the edition in the browser; the answer is then for this reader alone. */
export function rememberEdition(
  response: Response,
  { memory, isSecure }: { memory: EditionMemory; isSecure: boolean },
): void {
  response.cookie('edition', memory === 'nothing' ? '' : memory, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: isSecure,
    maxAge: maxAgeSeconds[memory] * 1000,
  });
}
