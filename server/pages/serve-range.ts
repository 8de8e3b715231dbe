import type { Request, Response } from 'express';
import type { Answer } from './present-answer.ts';

/**
 * Answers a request for a part of a file that is in memory.
 *
 * @returns false when the whole file is to be sent: several ranges, or the client's part is of another version.
 * Source: RFC 9110 section 14.
 */
export function serveRange(request: Request, response: Response, answer: Answer): boolean {
  const ifRange = request.headers['if-range'];
  if (request.headers.range === undefined || answer.status !== 200) return false;
  if (ifRange !== undefined && ifRange !== answer.etag) return false;
  const ranges = request.range(answer.body.length);
  if (ranges === undefined || ranges === -2) return false;
  if (ranges === -1) {
    response.writeHead(416, { 'Content-Range': `bytes */${answer.body.length}`, 'Content-Length': 0 }).end();
    return true;
  }
  const [range] = ranges;
  if (ranges.type !== 'bytes' || ranges.length !== 1 || range === undefined) return false;
  const part = answer.body.subarray(range.start, range.end + 1);
  const headers = answer.headers.slice();
  headers[headers.indexOf('Content-Length') + 1] = String(part.length);
  headers.push('Content-Range', `bytes ${range.start}-${range.end}/${answer.body.length}`);
  response.writeHead(206, headers).end(request.method === 'HEAD' ? undefined : part);
  return true;
}
