import type { Response } from 'express';
import type { Edition } from '#themes/contract.ts';

const daySeconds = 86_400;
/** That a phone was sent to WAP holds for a day, so that it stays where it goes; a chosen edition for a year. */
const maxAgeSeconds: Record<'sent' | 'chosen', number> = { sent: daySeconds, chosen: 365 * daySeconds };

/** Remembers the edition in the browser; the answer is then for this reader alone. */
export function rememberEdition(
  response: Response,
  choice: { edition: Edition; because: keyof typeof maxAgeSeconds; isSecure: boolean },
): void {
  response.cookie('edition', choice.edition, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: choice.isSecure,
    maxAge: maxAgeSeconds[choice.because] * 1000,
  });
}
