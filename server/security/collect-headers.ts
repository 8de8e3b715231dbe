import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import type helmet from 'helmet';

/**
 * Runs helmet once and keeps what it sets, so that a page in memory is sent without asking it each time.
 *
 * @returns names and values in turn, as `writeHead` takes them.
 */
export function collectHeaders(policy: ReturnType<typeof helmet> | RequestHandler): string[] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  (policy as ReturnType<typeof helmet>)(request, response, (error?: unknown) => {
    if (error !== undefined) throw error as Error;
  });
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
}
