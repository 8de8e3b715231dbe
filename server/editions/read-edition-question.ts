import type { IncomingMessage } from 'node:http';
import type { Edition } from '#themes/contract.ts';
import type { Place } from '../request/locate.ts';
import { readCookie } from '../request/read-cookie.ts';
import type { Target } from '../request/read-target.ts';
import { refererPath } from '../views/safe-return.ts';
import type { EditionQuestion } from './plan-edition.ts';
import { isPhone } from './phone.ts';

/** Reads from a request what decides about the edition. */
export function readEditionQuestion(request: IncomingMessage, target: Target, place: Place): EditionQuestion {
  const { headers } = request;
  return {
    page: editionPage(target.path),
    from: fromPage(headers.referer, target.authority),
    wapHost: place.wapHost,
    isPhoneNavigation: isPhoneNavigation(request),
    asked: readAsked(target.query),
    remembered: readCookie(headers.cookie, 'edition'),
  };
}

/** Whether a phone asks for a page to show: not for a frame, a prefetch or data. */
function isPhoneNavigation({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method !== 'GET' || !isPhone(headers['user-agent'])) return false;
  const destination = headers['sec-fetch-dest'];
  if (destination !== undefined && destination !== 'document') return false;
  return headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept);
}

/** Edition and local path as the address says them, before hosts are considered. */
function editionPage(path: string): { edition: Edition; local: string } {
  return path.startsWith('/wap/')
    ? { edition: 'wap', local: path.slice('/wap'.length) }
    : { edition: 'desktop', local: path };
}

function fromPage(referer: string | undefined, authority: string): EditionQuestion['from'] {
  const path = refererPath(referer, authority);
  if (path === null) return null;
  try {
    return editionPage(decodeURI(path.replace(/\?.*$/s, '')));
  } catch {
    return null;
  }
}

function readAsked(query: string): Edition | null {
  const asked = query === '' ? null : new URLSearchParams(query).get('edition');
  return asked === 'desktop' || asked === 'wap' ? asked : null;
}
