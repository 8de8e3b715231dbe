import type { Request, Response } from 'express';
import { pack } from '../pages/compress.ts';
import { chooseEncoding } from '../pages/negotiate.ts';
import { applyView } from '../views/apply-view.ts';
import { readView } from '../views/view-flags.ts';

const minPackedBytes = 512;

/** Sends what was made for this request: pages in the reader's modes, everything packed as the client takes it. */
export async function sendMade(
  request: Request,
  response: Response,
  made: { type: 'text/html' | 'application/json'; body: Buffer; keptSeconds: number },
): Promise<void> {
  const isPage = made.type === 'text/html';
  const body = isPage ? await applyView(made.body, readView(request.headers.cookie)) : made.body;
  const wanted = chooseEncoding(request.headers['accept-encoding']);
  const encoding = body.length < minPackedBytes ? 'identity' : wanted;
  const packed = await pack(body, encoding);
  response.set({
    'Content-Type': `${made.type}; charset=utf-8`,
    'Content-Length': String(packed.length),
    'Cache-Control': made.keptSeconds === 0 ? 'private, no-cache' : `public, max-age=${made.keptSeconds}`,
    Vary: isPage ? 'Accept-Encoding, Cookie' : 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : packed);
}
