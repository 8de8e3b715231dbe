import type { IncomingMessage, ServerResponse } from 'node:http';
import { planEdition } from '../editions/plan-edition.ts';
import { readEditionQuestion } from '../editions/read-edition-question.ts';
import { locate } from '../request/locate.ts';
import type { Target } from '../request/read-target.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { readView } from '../views/view-flags.ts';
import { isPagePath } from './content-types.ts';
import { chooseEncoding } from './negotiate.ts';
import type { PageCache } from './page-cache.ts';
import { sendAnswer } from './send-answer.ts';

/**
 * The fast lane before Express: answers from memory what was answered a moment ago and needs no decision.
 *
 * Only {@link PageCache.find}, behind all routes of Express, brings a page into memory: so the fast lane can
 * never answer for a path that belongs to another part of the server.
 *
 * @returns false when the request is for Express.
 */
export function serveRemembered(parts: { pages: PageCache; routes: PublicRoutes }) {
  return (request: IncomingMessage, response: ServerResponse, target: Target): boolean => {
    const { method, headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || headers.range !== undefined) return false;
    const place = locate(parts.routes, target);
    const answer = parts.pages.remembered({
      treePath: place.treePath,
      encoding: chooseEncoding(headers['accept-encoding']),
      view: readView(headers.cookie),
    });
    if (answer === null) return false;
    if (isPagePath(place.treePath)) {
      const step = planEdition(readEditionQuestion(request, target, place));
      if (step.kind !== 'serve' || step.remember !== undefined) return false;
    }
    sendAnswer(request, response, answer);
    return true;
  };
}
