import type { Request, Response } from 'express';
import { encodePath, originOn } from '../request/address-of.ts';
import type { Place } from '../request/locate.ts';
import type { Target } from '../request/read-target.ts';
import { redirect } from '../request/redirect.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { isHttps } from '../security/public-policy.ts';
import { rememberEdition } from './edition-cookie.ts';
import { planEdition } from './plan-edition.ts';
import { readEditionQuestion } from './read-edition-question.ts';

/** A request for a page that is there, and what the answer may need. */
export interface EditionChange {
  request: Request;
  response: Response;
  target: Target;
  place: Place;
  /** Whether the page is there in WAP too: a phone is sent nowhere else. */
  hasWap: () => Promise<boolean>;
  routes: Pick<PublicRoutes, 'hostForSite'>;
  publicUrl: string;
}

/** Sends the reader to the other edition, or notes which one they chose; true when the request is answered. */
export async function changeEdition(change: EditionChange): Promise<boolean> {
  const { request, response, target, place, routes, publicUrl } = change;
  const step = planEdition(readEditionQuestion(request, target, place));
  const isSecure = isHttps({ publicUrl });
  const query = withoutEdition(target.query);
  const address = encodePath(target.path) + query;
  switch (step.kind) {
    case 'serve':
      if (step.remember !== undefined) rememberEdition(response, { memory: step.remember, isSecure });
      return false;
    case 'clean-address':
      rememberEdition(response, { memory: step.remember, isSecure });
      redirect(response, 302, address);
      return true;
    case 'to-desktop-host': {
      const host = routes.hostForSite(place.prefix);
      const origin = host === null ? publicUrl : originOn(host, publicUrl);
      redirect(response, 302, `${origin}${address}${query === '' ? '?' : '&'}edition=desktop`);
      return true;
    }
    case 'to-wap':
      if (!(await change.hasWap())) return false;
      rememberEdition(response, { memory: 'sent', isSecure });
      response.set('Vary', 'User-Agent, Cookie');
      redirect(response, 302, `/wap${address}`);
      return true;
    default:
      return step satisfies never;
  }
}

/** The query without the wish that has been fulfilled. */
const withoutEdition = (query: string): string =>
  query.replace(/([?&])edition=[^&]*(?:&|$)/g, '$1').replace(/[?&]$/, '');
