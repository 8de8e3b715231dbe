import type { IncomingMessage, ServerResponse } from 'node:http';
import { matchesEtag } from './negotiate.ts';
import type { Answer } from './present-answer.ts';

/** Writes an answer, or 304 when the client has it already. Headers that were set before are kept. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.status === 200 && matchesEtag(request.headers['if-none-match'], answer.etag)) {
    response.writeHead(304, answer.notModifiedHeaders).end();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(answer.body);
}
