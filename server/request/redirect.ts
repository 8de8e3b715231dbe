import type { Response } from 'express';

/** Sends the reader elsewhere. Only permanent moves may be kept; the others depend on the reader or on settings. */
export function redirect(response: Response, status: 301 | 302, address: string): void {
  response.set('Cache-Control', status === 301 ? 'public, max-age=3600' : 'no-store');
  response.redirect(status, address);
}
