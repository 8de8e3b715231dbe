import type { Page } from '#themes/contract.ts';
import {
  applicationFormLocal,
  catalogFeedLocal,
  catalogLocal,
  columnFeedLocal,
  regulationsLocal,
  robotsLocal,
  siteFeedLocal,
  sitemapLocal,
  sliceLocal,
  articleLocal,
  homeLocal,
  notFoundLocal,
  outputPath,
  siteMapLocal,
  type AddressBook,
} from '../addresses.ts';
import { PageReader, type Reads } from '../store/page-reader.ts';
import { RecentReads } from '../store/recent-reads.ts';
import type { Store } from '../store/open-store.ts';
import { presentArticle } from './article.ts';
import { presentApplicationForm } from './catalog/application.ts';
import { presentCatalogFeed } from './catalog/catalog-feed.ts';
import { presentCatalog } from './catalog/catalog.ts';
import { presentRecord } from './catalog/record.ts';
import { presentRegulation } from './catalog/regulation.ts';
import { presentRegulations } from './catalog/regulations.ts';
import { presentColumn } from './column.ts';
import { presentColumnFeed, presentSiteFeed } from './feeds.ts';
import { presentHome } from './home.ts';
import { readColumns, type PageContext, type ThemeAssets } from './page-context.ts';
import { isDocumentPage, type FileKind, type PageRef } from './page-key.ts';
import { presentNotFound, presentSiteMap } from './plain-pages.ts';
import { presentRobots, presentSitemap, presentSitemapPart } from './sitemaps.ts';

/** A page ready to be rendered, or text ready to be written. */
export interface PresentedPage {
  siteId: string;
  /** Relative to the output tree. */
  path: string;
  /** What the server answers. */
  status: 200 | 410 | 404;
  content: { page: Page } | { text: string };
  reads: Reads;
}

type Presenter<K extends FileKind> = (
  context: PageContext,
  ref: Extract<PageRef, { kind: K }>,
) => Page | string | null;

/** One presenter for each kind of file: a kind without one does not compile. */
const presenters: { [K in FileKind]: Presenter<K> } = {
  home: (context) => presentHome(context),
  'site-map': (context) => presentSiteMap(context),
  'not-found': (context) => presentNotFound(context),
  column: (context, { id }) => presentColumn(context, id, 'newest'),
  slice: (context, { id, number }) => presentColumn(context, id, number),
  article: (context, { id }) => presentArticle(context, id),
  disclosure: (context, { id }) => presentRecord(context, id),
  regulation: (context, { id }) => presentRegulation(context, id),
  catalog: (context, { id, choice, slice }) => presentCatalog(context, id, choice, slice),
  regulations: (context, { id, level, slice }) => presentRegulations(context, id, level, slice),
  'catalog-feed': (context, { id }) => presentCatalogFeed(context, id),
  'application-form': (context, { id }) => presentApplicationForm(context, id),
  'site-feed': (context) => presentSiteFeed(context),
  'column-feed': (context, { id }) => presentColumnFeed(context, id),
  sitemap: (context) => presentSitemap(context),
  'sitemap-part': (context, { month, number }) => presentSitemapPart(context, { month, number }),
  robots: (context) => presentRobots(context),
};

const statusOf: Partial<Record<Page['kind'], PresentedPage['status']>> = { gone: 410, 'not-found': 404 };

/** What presenting needs beside the store. */
export interface PresentingSettings {
  book: AddressBook;
  assets: ThemeAssets;
}

/**
 * Builds the model of one page and writes down what it read.
 *
 * @param shared  kept by the caller as long as no site, column or link changes,
 * @param recent  as long as nothing changes at all.
 * @returns null when there is no such page (any more).
 */
export function presentPage(
  store: Store,
  settings: PresentingSettings,
  ref: PageRef,
  shared: Map<string, unknown>,
  recent = new RecentReads(),
): PresentedPage | null {
  recent.turn();
  const reader = new PageReader(store, shared, recent);
  const siteId = isDocumentPage(ref) ? reader.documentSite(ref.kind, ref.id) : siteOf(store, ref);
  const site = siteId === null ? null : reader.chrome(siteId);
  if (site === null) return null;
  const context: PageContext = { reader, site, edition: ref.edition, ...settings };
  const local = localOf(context, ref);
  if (local === null) return null;
  const present = presenters[ref.kind] as Presenter<FileKind>;
  const made = present(context, ref);
  if (made === null) return null;
  if (typeof made !== 'string') reader.look(made);
  const content = typeof made === 'string' ? { text: made } : { page: made };
  const status = typeof made === 'string' ? 200 : (statusOf[made.kind] ?? 200);
  return {
    siteId: site.id,
    path: outputPath(site, ref.edition, local),
    status,
    content,
    reads: reader.reads,
  };
}

/** The site a page belongs to; null when its record is gone. */
export function siteOf(store: Store, ref: PageRef): string | null {
  switch (ref.kind) {
    case 'article':
    case 'disclosure':
    case 'regulation':
      return recordSite(store, ref.kind, ref.id);
    case 'column':
    case 'slice':
    case 'column-feed':
    case 'catalog':
    case 'regulations':
    case 'catalog-feed':
    case 'application-form':
      return recordSite(store, 'column', ref.id);
    case 'home':
    case 'site-map':
    case 'not-found':
    case 'site-feed':
    case 'sitemap':
    case 'sitemap-part':
    case 'robots':
      return ref.id;
    default:
      return ref satisfies never;
  }
}

function recordSite(store: Store, kind: string, id: string): string | null {
  const row = store.sql('SELECT site_id FROM records WHERE kind = ? AND id = ?').get(kind, id);
  return row === undefined ? null : String(row['site_id']);
}

/** Local address of a page; null when its record is gone. */
function localOf(context: PageContext, ref: PageRef): string | null {
  const column = (id: string): string | null =>
    readColumns(context.reader, context.site.id).get(id)?.local ?? null;
  switch (ref.kind) {
    case 'home':
      return homeLocal;
    case 'site-map':
      return siteMapLocal;
    case 'not-found':
      return notFoundLocal;
    case 'site-feed':
      return siteFeedLocal;
    case 'robots':
      return robotsLocal;
    case 'sitemap':
      return sitemapLocal();
    case 'sitemap-part':
      return sitemapLocal({ month: ref.month, number: ref.number });
    case 'article': {
      const stored = context.reader.article(ref.id);
      return stored === null ? null : articleLocal(stored.article.address);
    }
    case 'disclosure': {
      const stored = context.reader.disclosure(ref.id);
      return stored === null ? null : articleLocal(stored.disclosure.address);
    }
    case 'regulation': {
      const stored = context.reader.regulation(ref.id);
      return stored === null ? null : articleLocal(stored.regulation.address);
    }
    case 'catalog': {
      const local = column(ref.id);
      return local === null ? null : catalogLocal(local, ref.choice, ref.slice);
    }
    case 'regulations': {
      const local = column(ref.id);
      return local === null ? null : regulationsLocal(local, ref.level, ref.slice);
    }
    case 'catalog-feed': {
      const local = column(ref.id);
      return local === null ? null : catalogFeedLocal(local);
    }
    case 'application-form': {
      const local = column(ref.id);
      return local === null ? null : applicationFormLocal(local);
    }
    case 'column':
    case 'slice': {
      const local = column(ref.id);
      return local === null ? null : sliceLocal(local, ref.kind === 'slice' ? ref.number : 'newest');
    }
    case 'column-feed': {
      const local = column(ref.id);
      return local === null ? null : columnFeedLocal(local);
    }
    default:
      return ref satisfies never;
  }
}

/** Where a page stands in the output tree; null when its record is gone. */
export function pathOfPage(
  store: Store,
  book: AddressBook,
  ref: PageRef,
  shared: Map<string, unknown>,
): string | null {
  const reader = new PageReader(store, shared);
  const siteId = siteOf(store, ref);
  const site = siteId === null ? null : reader.chrome(siteId);
  if (site === null) return null;
  const noAssets: ThemeAssets = { desktop: { styles: [], scripts: [] }, wap: { styles: [], scripts: [] } };
  const local = localOf({ reader, site, edition: ref.edition, book, assets: noAssets }, ref);
  return local === null ? null : outputPath(site, ref.edition, local);
}
