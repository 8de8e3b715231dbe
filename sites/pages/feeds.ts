import { Feed } from 'feed';
import { absoluteUrl, articleLocal, columnFeedLocal, homeLocal, siteFeedLocal } from '../addresses.ts';
import { columnList, siteList } from '../store/lists.ts';
import type { Card } from '../store/cards.ts';
import { byNewest } from './items.ts';
import { readColumns, type PageContext } from './page-context.ts';

export const feedItems = 20;

/** One entry of a feed. */
interface FeedEntry {
  title: string;
  /** Absolute. */
  href: string;
  summary: string;
  publishedAt: string;
}

/** Writes a feed; the same entries give the same bytes. */
export function writeFeed(
  context: PageContext,
  about: { title: string; description: string; local: string; feedLocal: string },
  entries: readonly FeedEntry[],
): string {
  const { book, site } = context;
  const link = absoluteUrl(book, site, 'desktop', about.local);
  const newest = entries[0];
  const feed = new Feed({
    title: about.title,
    description: about.description,
    id: link,
    link,
    language: 'zh-CN',
    copyright: site.identity.organiser,
    // The date of the newest item and not of the writing: the same items give the same bytes.
    updated: new Date(newest?.publishedAt ?? 0),
    generator: '',
    feedLinks: { rss: absoluteUrl(book, site, 'desktop', about.feedLocal) },
  });
  for (const { title, href, summary, publishedAt } of entries) {
    feed.addItem({ title, id: href, link: href, description: summary, date: new Date(publishedAt) });
  }
  return feed.rss2();
}

const articleEntries = ({ book, site }: PageContext, cards: readonly Card[]): FeedEntry[] =>
  cards.map((card) => ({
    title: card.title,
    href:
      card.form === 'link'
        ? card.externalUrl
        : absoluteUrl(book, site, 'desktop', articleLocal(card.address)),
    summary: card.summary,
    publishedAt: card.publishedAt,
  }));

/** The newest articles of a site. */
export function presentSiteFeed(context: PageContext): string {
  const { site, reader } = context;
  return writeFeed(
    context,
    { title: site.name, description: `${site.name}最新发布`, local: homeLocal, feedLocal: siteFeedLocal },
    articleEntries(context, reader.newest(siteList(site.id), feedItems)),
  );
}

/** The newest articles of a column and of the columns directly below it; null when there is no such column. */
export function presentColumnFeed(context: PageContext, id: string): string | null {
  const { site, reader } = context;
  const column = readColumns(reader, site.id).get(id);
  if (column === undefined) return null;
  const lists = [column.id, ...column.children.map((child) => child.id)].map(columnList);
  const cards = byNewest(lists.flatMap((list) => reader.newest(list, feedItems))).slice(0, feedItems);
  const about = {
    title: `${column.name} - ${site.name}`,
    description: reader.column(site.id, id)?.description ?? '',
  };
  return writeFeed(
    context,
    { ...about, local: column.local, feedLocal: columnFeedLocal(column.local) },
    articleEntries(context, cards),
  );
}
