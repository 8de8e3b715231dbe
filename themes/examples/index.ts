import type { Edition, Page } from '../contract.ts';
import * as article from './articles.ts';
import * as catalog from './catalogs.ts';
import { exampleChannel } from './channels.ts';
import * as column from './columns.ts';
import * as other from './others.ts';
import { portalHome } from './portal-home.ts';
import * as record from './records.ts';
import * as search from './searches.ts';
import { departmentHome, newHome, townshipHome } from './site-homes.ts';

/** Every example page of one edition by name: what the tests render and the screenshots show. */
export function examplePages(edition: Edition): Record<string, Page> {
  return {
    'home-portal': portalHome(edition),
    'home-township': townshipHome(edition),
    'home-department': departmentHome(edition),
    'home-new': newHome(edition),
    'channel-city': exampleChannel(edition, 'city'),
    'channel-rural': exampleChannel(edition, 'rural'),
    'channel-enterprise': exampleChannel(edition, 'enterprise'),
    'channel-investment': exampleChannel(edition, 'investment'),
    'channel-tourism': exampleChannel(edition, 'tourism'),
    'channel-culture': exampleChannel(edition, 'culture'),
    'column-list': column.listColumn(edition),
    'column-list-old': column.oldListColumn(edition),
    'column-pictures': column.picturesColumn(edition),
    'column-documents': column.documentsColumn(edition),
    'column-cover': column.coverColumn(edition),
    'column-empty': column.emptyColumn(edition),
    'column-single': column.singleColumn(edition),
    'article-long': article.longArticle(edition),
    'article-short': article.shortArticle(edition),
    'article-wide': article.wideArticle(edition),
    'article-rare': article.rareArticle(edition),
    'article-pictures': article.picturesArticle(edition),
    'article-video': article.videoArticle(edition),
    'catalog-platform': catalog.platformCatalog(edition),
    'catalog-item': catalog.itemCatalog(edition),
    'catalog-empty': catalog.emptyCatalog(edition),
    'catalog-regulations': catalog.regulationsCatalog(edition),
    'column-guide': catalog.guideColumn(edition),
    'column-application': catalog.applicationColumn(edition),
    'record-abolished': record.abolishedRecord(edition),
    'record-short': record.shortRecord(edition),
    'record-wide': record.wideRecord(edition),
    'record-withheld': record.withheldRecord(edition),
    'record-regulation': record.regulationRecord(edition),
    search: search.fullSearch(edition),
    'search-second': search.secondPage(edition),
    'search-empty': search.emptySearch(edition),
    'search-start': search.startSearch(edition),
    'search-away': search.awaySearch(edition),
    'site-map': other.exampleSiteMap(edition),
    'not-found': other.exampleNotFound(edition),
    gone: other.exampleGone(edition),
    'site-paused': other.exampleSiteClosed(edition, 'paused'),
    'site-closed': other.exampleSiteClosed(edition, 'closed'),
  };
}
