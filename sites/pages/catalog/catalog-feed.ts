import { absoluteUrl, articleLocal, catalogFeedLocal } from '../../addresses.ts';
import type { DisclosureCard } from '../../store/cards.ts';
import { feedItems, writeFeed } from '../feeds.ts';
import { readColumns, type PageContext } from '../page-context.ts';
import { isPlatform } from './platform-column.ts';
import { pagedList } from './scope.ts';
import { platformName } from './tree.ts';

/** The newest records of a site, of the whole group on the portal; null when there is no such platform. */
export function presentCatalogFeed(context: PageContext, columnId: string): string | null {
  const { reader, site, book } = context;
  const platform = readColumns(reader, site.id).get(columnId);
  const list = pagedList(site, null);
  if (platform === undefined || !isPlatform(platform) || list === null) return null;
  const items = reader.newest<DisclosureCard>(list, feedItems).flatMap((card) => {
    const owner = card.siteId === site.id ? site : reader.summary(card.siteId);
    if (owner === null) return [];
    const about = [card.issuer, card.documentNumber, `索引号 ${card.indexNumber}`].filter(Boolean);
    return [
      {
        title: card.title,
        href: absoluteUrl(book, owner, 'desktop', articleLocal(card.address)),
        summary: about.join('　'),
        publishedAt: card.publishedAt,
      },
    ];
  });
  return writeFeed(
    context,
    {
      title: `${platformName} - ${site.name}`,
      description: `${site.name}新公开的政府信息`,
      local: platform.local,
      feedLocal: catalogFeedLocal(platform.local),
    },
    items,
  );
}
