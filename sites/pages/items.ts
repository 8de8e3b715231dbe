import type { Link, ListItem } from '#themes/contract.ts';
import { articleLocal } from '../addresses.ts';
import type { Card } from '../store/cards.ts';
import { here, there, type PageContext } from './page-context.ts';
import { presentPicture } from './pictures.ts';
import { maxHeadline, maxSummary, shorten } from './shorten.ts';

/** Address of an article as this page links it. */
export function articleHref(
  context: PageContext,
  card: Pick<Card, 'siteId' | 'address' | 'form' | 'externalUrl'>,
): string {
  if (card.form === 'link') return card.externalUrl;
  const local = articleLocal(card.address);
  if (card.siteId === context.site.id) return here(context, local);
  const site = context.reader.summary(card.siteId);
  return site === null ? context.book.publicUrl : there(context, site, local);
}

/** One row of a list; the picture is read only where the list shows it. */
export function presentItem(context: PageContext, card: Card, withPicture = false): ListItem {
  const media = withPicture && card.coverId !== null ? context.reader.media(card.coverId) : null;
  const picture = media === null ? null : presentPicture(media);
  return {
    title: card.title,
    href: articleHref(context, card),
    date: card.publishedAt,
    form: card.form,
    ...(card.summary === '' ? {} : { summary: shorten(card.summary, maxSummary) }),
    ...(card.source === '' ? {} : { source: card.source }),
    ...(card.documentNumber === '' ? {} : { number: card.documentNumber }),
    ...(card.form === 'link' ? { external: true } : {}),
    ...(picture === null ? {} : { picture }),
  };
}

export const presentItemLink = (context: PageContext, card: Card): Link => ({
  text: shorten(card.title, maxHeadline),
  href: articleHref(context, card),
  title: card.title,
  ...(card.form === 'link' ? { external: true } : {}),
});

/** Pinned items first, then the newest, each once. */
export function newestWithPinned(
  context: PageContext,
  lists: readonly string[],
  limit: number,
): (Card & { pinned: boolean })[] {
  const pinned = lists.flatMap((list) => context.reader.pinned(list));
  const newest = lists.flatMap((list) => context.reader.newest(list, limit));
  const seen = new Set<string>();
  return [
    ...byNewest(pinned).map((card) => ({ ...card, pinned: true })),
    ...byNewest(newest).map((card) => ({ ...card, pinned: false })),
  ]
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, limit);
}

export const byNewest = (cards: readonly Card[]): Card[] =>
  [...cards].sort((a, b) =>
    a.publishedAt === b.publishedAt
      ? a.address < b.address
        ? 1
        : -1
      : a.publishedAt < b.publishedAt
        ? 1
        : -1,
  );
