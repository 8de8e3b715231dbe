import type { Request, Response } from 'express';
import { rememberEdition } from '../editions/edition-cookie.ts';
import { planEdition } from '../editions/plan-edition.ts';
import { readEditionQuestion } from '../editions/read-edition-question.ts';
import { originOn } from '../request/address-of.ts';
import type { Place } from '../request/locate.ts';
import type { Target } from '../request/read-target.ts';
import { redirect } from '../request/redirect.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { isHttps } from '../security/public-policy.ts';

/**
 * Sends the reader to the other edition of a search, with what was searched; true when the request is answered.
 *
 * Both editions of a search are always there.
 */
export function changeSearchEdition(change: {
  request: Request;
  response: Response;
  target: Target;
  place: Place;
  routes: Pick<PublicRoutes, 'hostForSite'>;
  publicUrl: string;
}): boolean {
  const { request, response, target, place, routes, publicUrl } = change;
  const step = planEdition(readEditionQuestion(request, target, place));
  const isSecure = isHttps({ publicUrl });
  const given = new URLSearchParams(target.query);
  given.delete('edition');
  const address = (added: Record<string, string> = {}): string => {
    const written = new URLSearchParams([...given, ...Object.entries(added)]).toString();
    return written === '' ? '' : `?${written}`;
  };
  switch (step.kind) {
    case 'serve':
      if (step.remember !== undefined) rememberEdition(response, { memory: step.remember, isSecure });
      return false;
    case 'clean-address':
      rememberEdition(response, { memory: step.remember, isSecure });
      redirect(response, 302, target.path + address());
      return true;
    case 'to-desktop-host': {
      const host = routes.hostForSite(place.prefix);
      const origin = host === null ? publicUrl : originOn(host, publicUrl);
      redirect(response, 302, `${origin}${target.path}${address({ edition: 'desktop' })}`);
      return true;
    }
    case 'to-wap':
      rememberEdition(response, { memory: 'sent', isSecure });
      response.set('Vary', 'User-Agent, Cookie');
      redirect(response, 302, `/wap${target.path}${address()}`);
      return true;
    default:
      return step satisfies never;
  }
}
