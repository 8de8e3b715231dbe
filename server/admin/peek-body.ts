import type { IncomingMessage } from 'node:http';

/**
 * Reads a small body and puts it back, so that the CMS behind reads it again.
 *
 * @returns null when the body is longer than `maxBytes` or the client goes away.
 */
export async function peekBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length > 0 && length <= maxBytes)) return length === 0 ? '' : null;
  const chunks: Buffer[] = [];
  let received = 0;
  const complete = await new Promise<boolean>((resolve) => {
    const settle = (answer: boolean): void => {
      request.off('readable', take).off('close', leave).off('error', leave);
      resolve(answer);
    };
    const take = (): void => {
      let chunk: Buffer | null;
      while (received < length && (chunk = request.read() as Buffer | null) !== null) {
        chunks.push(chunk);
        received += chunk.length;
      }
      if (received < length) return;
      // In the same turn: once the stream has ended, nothing can be put back.
      request.unshift(Buffer.concat(chunks));
      settle(true);
    };
    const leave = (): void => settle(false);
    request.on('readable', take).on('close', leave).on('error', leave);
  });
  return complete ? Buffer.concat(chunks).toString('utf8') : null;
}
