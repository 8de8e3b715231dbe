import type { Edition } from '#themes/contract.ts';
import type { EditionMemory } from './edition-cookie.ts';

/** What of a request for a page decides about the edition. */
export interface EditionQuestion {
  /** The page that was asked for. */
  page: { edition: Edition; local: string };
  /** The page of this host that the reader came from; null when they came from elsewhere. */
  from: { edition: Edition; local: string } | null;
  /** The host serves the WAP edition only. */
  wapHost: boolean;
  /** A phone asks for a page to show, not for a part of one. */
  isPhoneNavigation: boolean;
  /** `edition` in the query: says outright what is wanted. */
  asked: Edition | null;
  /** `edition` cookie; empty when there is none. */
  remembered: string;
}

/** What to do: serve the page, serve the address without its query, or send the reader to the other edition. */
export type EditionStep =
  | { kind: 'serve'; remember?: EditionMemory }
  | { kind: 'clean-address'; remember: EditionMemory }
  | { kind: 'to-wap' }
  | { kind: 'to-desktop-host' };

/**
 * Decides which edition a reader gets.
 *
 * - A phone that asks for a desktop page is sent to the same page in WAP, once a day: the cookie says that it was.
 * - 电脑版 and 手机版 are plain links to the same page in the other edition. Who follows one (the referrer is that
 *   very page) has chosen; desktop is remembered, WAP forgets it. Nothing of this needs JavaScript, and without
 *   cookies or without referrers nobody is sent round in a circle.
 * - A host that serves WAP only has no desktop pages: the link is answered with the way to the site's own host,
 *   where `?edition=desktop` sets the cookie.
 */
export function planEdition(question: EditionQuestion): EditionStep {
  const { page, from, wapHost, asked, remembered } = question;
  const isSamePage = from !== null && from.local === page.local;
  if (wapHost) {
    // Every link on such a host has `/wap` in it but the one to the desktop edition of the same page.
    const isWish = page.edition === 'desktop' && (isSamePage || asked === 'desktop');
    return { kind: isWish ? 'to-desktop-host' : 'serve' };
  }
  if (asked !== null) return { kind: 'clean-address', remember: memoryOf(asked) };
  if (isSamePage && from.edition !== page.edition) return serveChosen(page.edition, remembered);
  const isNewPhone = question.isPhoneNavigation && remembered === '';
  return { kind: page.edition === 'desktop' && isNewPhone ? 'to-wap' : 'serve' };
}

const memoryOf = (edition: Edition): EditionMemory => (edition === 'desktop' ? 'desktop' : 'nothing');

/** Nothing is written where the cookie says it already. */
function serveChosen(edition: Edition, remembered: string): EditionStep {
  const memory = memoryOf(edition);
  return remembered === (memory === 'nothing' ? '' : memory)
    ? { kind: 'serve' }
    : { kind: 'serve', remember: memory };
}
