import type { Response } from 'express';
import { plainPages, sendPlainPage } from '../plain-page.ts';

/**
 * Streams a file from the disk, ranges included; type and caching are set by the caller.
 *
 * @param path  below `root`, with a slash first.
 * @throws what the disk says; a reader who goes away in the middle is no fault.
 */
export function streamFile(
  response: Response,
  { root, path }: { root: string; path: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Absent when all went well, whatever its type says.
    const settle = (
      error: (Error & { status?: number; headers?: Record<string, string> }) | undefined,
    ): void => {
      if (error === undefined || response.headersSent) resolve();
      else if (error.status === 416) {
        response.removeHeader('Content-Type');
        resolve(void response.writeHead(416, { ...error.headers, 'Content-Length': 0 }).end());
      } else if (error.status === 404) resolve(sendPlainPage(response, plainPages.notFound));
      else reject(error);
    };
    response.sendFile(path, { root, cacheControl: false, dotfiles: 'ignore' }, settle);
  });
}
