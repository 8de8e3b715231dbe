import type {
  CatalogPage,
  ChannelPage,
  ColumnPage,
  ListItem,
  Pagination,
  TreeNode,
} from '#themes/contract.ts';
import { columnFeedLocal, sliceLocal } from '../addresses.ts';
import { columnList, sliceCount, type YearSlice } from '../store/lists.ts';
import { presentAttachments } from './attachments.ts';
import { presentApplication } from './catalog/application.ts';
import { presentCatalog } from './catalog/catalog.ts';
import {
  columnByKey,
  isPlatform,
  outline,
  platformKey,
  receivesApplications,
  showsText,
} from './catalog/platform-column.ts';
import { presentCatalogTree } from './catalog/tree.ts';
import { channelLook, presentChannel } from './channel.ts';
import { coverBlocks } from './cover-blocks.ts';
import { articleHref, newestWithPinned, presentItem } from './items.ts';
import { knownSlices, paginate } from './list-page.ts';
import { columnTags } from './meta-tags.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';
import { resolveText } from './resolve-text.ts';

const maxYears = 10;

/** The newest page of a column, or a numbered one; null when there is no such page. */
export function presentColumn(
  context: PageContext,
  id: string,
  slice: number | 'newest',
): ColumnPage | ChannelPage | CatalogPage | null {
  const column = readColumns(context.reader, context.site.id).get(id);
  if (column === undefined) return null;
  if (slice === 'newest' && isPlatform(column)) return presentCatalog(context, id, null, 'newest');
  const look = channelLook(column.look);
  if (look !== null) return slice === 'newest' ? presentChannel(context, column, look) : null;
  const whole = context.reader.column(context.site.id, id);
  if (whole === null) return null;
  const list = columnList(id);
  const shown =
    slice === 'newest' ? newestPage(context, column, list) : numberedPage(context, column, list, slice);
  if (shown === null) return null;
  const feed = {
    text: column.name,
    href: here({ ...context, edition: 'desktop' }, columnFeedLocal(column.local)),
  };
  const opened = slice === 'newest' && showsText(column) ? openNewest(context, list) : null;
  const items = opened === null ? shown.items : shown.items.filter(({ href }) => href !== opened.href);
  const application = slice === 'newest' && receivesApplications(column);
  const blocks = slice === 'newest' && column.look === 'cover' ? coverBlocks(context, column) : [];
  const isEmpty =
    shown.items.length === 0 && shown.featured === undefined && blocks.length === 0 && !application;
  return {
    ...presentBase(context, {
      local: sliceLocal(column.local, slice),
      title: slice === 'newest' ? column.name : `${column.name} 第 ${slice} 页`,
      meta: columnTags(whole),
      trail: column.chain.map((part) => ({
        text: part.name,
        href: here(context, localOf(context, part.id)),
      })),
      currentKey: column.chain[0]?.id ?? '',
      feeds: [feed],
    }),
    kind: 'column',
    name: column.name,
    description: whole.description,
    look: opened === null ? plainLook(column) : 'text',
    tree: treeOf(context, column),
    ...(shown.featured === undefined ? {} : { featured: shown.featured }),
    years: presentYears(context, column, context.reader.years(list, column.pageSize), slice),
    items,
    blocks,
    ...(opened === null ? {} : { text: opened }),
    ...(application ? { application: presentApplication(context, column) } : {}),
    ...(shown.pagination === undefined ? {} : { pagination: shown.pagination }),
    rssHref: feed.href,
    ...(isEmpty ? { empty: { parent: parentLink(context, column) } } : {}),
  };
}

function plainLook({ look }: PlacedColumn): ColumnPage['look'] {
  return look === 'pictures' || look === 'documents' || look === 'cover' ? look : 'list';
}

/** Beside the fixed columns of the platform stands the outline of the platform. */
function treeOf(context: PageContext, column: PlacedColumn): ColumnPage['tree'] {
  const platform = columnByKey(context, platformKey);
  const place = outline.find(({ key }) => key === column.blueprintKey);
  return platform === null || place === undefined
    ? presentTree(context, column)
    : presentCatalogTree(context, platform, place.key);
}

/** The newest article of a column in full; null when there is none, or it is no text. */
function openNewest(context: PageContext, list: string): NonNullable<ColumnPage['text']> | null {
  const [newest] = newestWithPinned(context, [list], 1);
  const stored = newest === undefined ? null : context.reader.article(newest.id);
  if (newest === undefined || stored === null || stored.article.form !== 'text') return null;
  const { article } = stored;
  return {
    heading: article.title,
    href: articleHref(context, newest),
    publishedAt: article.publishedAt,
    bodyHtml: resolveText(context, article.bodyHtml),
    attachments: presentAttachments(context, article.attachments),
  };
}

const localOf = (context: PageContext, id: string): string =>
  readColumns(context.reader, context.site.id).get(id)?.local ?? '/';

function parentLink(context: PageContext, column: PlacedColumn) {
  const parent = column.chain.at(-2);
  return parent === undefined
    ? { text: context.site.shortName, href: here(context, '/') }
    : { text: parent.name, href: here(context, localOf(context, parent.id)) };
}

const hrefOf =
  (context: PageContext, column: PlacedColumn) =>
  (page: number | 'newest'): string =>
    here(context, sliceLocal(column.local, page));

interface Shown {
  items: ListItem[];
  featured?: ListItem;
  pagination?: Pagination;
}

function newestPage(context: PageContext, column: PlacedColumn, list: string): Shown {
  const { reader } = context;
  const length = reader.length(list);
  const slices = sliceCount(length, column.pageSize);
  const rows = length - slices * column.pageSize;
  const withPictures = column.look === 'pictures';
  const wapRows = context.edition === 'wap';
  const cards = newestWithPinned(context, [list], rows);
  const [featured] = column.look === 'list' ? reader.newestPictured(list, 1) : [];
  const shownFeatured =
    featured !== undefined && cards.slice(0, 5).some(({ id }) => id === featured.id) ? featured : undefined;
  return {
    items: cards
      .filter(({ id }) => id !== shownFeatured?.id)
      .map((card) => ({
        ...presentItem(context, card, withPictures || wapRows),
        ...(card.pinned ? { pinned: true } : {}),
      })),
    ...(shownFeatured === undefined ? {} : { featured: presentItem(context, shownFeatured, true) }),
    ...(slices === 0 ? {} : { pagination: paginate(hrefOf(context, column), 'newest', slices) }),
  };
}

function numberedPage(
  context: PageContext,
  column: PlacedColumn,
  list: string,
  number: number,
): Shown | null {
  const { reader } = context;
  const { pageSize } = column;
  const highest = knownSlices(reader, { list, pageSize, slice: number });
  if (highest === null) return null;
  const cards = reader.ranks(list, (number - 1) * pageSize, pageSize).reverse();
  return {
    items: cards.map((card) =>
      presentItem(context, card, column.look === 'pictures' || context.edition === 'wap'),
    ),
    pagination: paginate(hrefOf(context, column), number, highest),
  };
}

function presentYears(
  context: PageContext,
  column: PlacedColumn,
  years: readonly YearSlice[],
  slice: number | 'newest',
) {
  if (years.length < 2) return [];
  const shown = years.slice(0, maxYears);
  const current =
    shown.findLast((year) => year.slice === slice) ??
    shown.findLast((year) => slice !== 'newest' && (year.slice === 'newest' || year.slice >= slice));
  return shown.map((year) => ({
    text: String(year.year),
    href: here(context, sliceLocal(column.local, year.slice)),
    current: year.year === current?.year,
  }));
}

function presentTree(context: PageContext, column: PlacedColumn): ColumnPage['tree'] {
  const columns = readColumns(context.reader, context.site.id);
  const onChain = new Set(column.chain.map(({ id }) => id));
  const node = (id: string): TreeNode[] => {
    const placed = columns.get(id);
    if (placed === undefined) return [];
    const open = onChain.has(id);
    return [
      {
        text: placed.name,
        href: here(context, placed.local),
        current: id === column.id,
        open,
        children: open ? placed.children.flatMap((child) => node(child.id)) : [],
      },
    ];
  };
  const root = columns.get(column.chain[0]?.id ?? '') ?? column;
  return {
    root: { text: root.name, href: here(context, root.local) },
    nodes: root.children.flatMap(({ id }) => node(id)),
  };
}
