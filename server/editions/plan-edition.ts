import type { Edition } from '#themes/contract.ts';

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
  | { kind: 'serve'; remember?: Edition }
  | { kind: 'clean-address'; remember: Edition }
  | { kind: 'to-wap'; remember: 'wap' }
  | { kind: 'to-desktop-host' };

/**
 * Decides which edition a reader gets.
 *
 * - A phone that asks for a desktop page is sent to the same page in WAP, once: the cookie says that it was.
 * - 电脑版 and 手机版 are plain links to the same page in the other edition. Who follows one (the referrer is that
 *   very page) has chosen; the choice is remembered. Nothing of this needs JavaScript, and without cookies or
 *   referrers no one is ever sent round in a circle.
 * - A host that serves WAP only has no desktop pages: the link is answered with the way to the site's own host,
 *   where `?edition=desktop` sets the cookie.
 */
export function planEdition(question: EditionQuestion): EditionStep {
  const { page, from, wapHost, asked, remembered } = question;
  const isSamePage = from !== null && from.local === page.local;
  if (wapHost) {
    // Every link on such a host has `/wap` in it but the one to the desktop edition of the same page.
    return page.edition === 'desktop' && (isSamePage || asked === 'desktop')
      ? { kind: 'to-desktop-host' }
      : { kind: 'serve' };
  }
  const isSwitch = isSamePage && from.edition !== page.edition;
  if (asked !== null) return { kind: 'clean-address', remember: asked };
  if (isSwitch) return { kind: 'serve', remember: page.edition };
  if (page.edition === 'desktop' && question.isPhoneNavigation && remembered === '') {
    return { kind: 'to-wap', remember: 'wap' };
  }
  return { kind: 'serve' };
}
