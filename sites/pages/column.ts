import type {
  BlockHeader,
  ChannelPage,
  ColumnPage,
  ListItem,
  Pagination,
  TreeNode,
} from '#themes/contract.ts';
import { columnFeedLocal, sliceLocal } from '../addresses.ts';
import { columnList, lengthForSlice, sliceCount, type YearSlice } from '../store/lists.ts';
import { channelLook, presentChannel } from './channel.ts';
import { byNewest, newestWithPinned, presentItem } from './items.ts';
import { columnTags } from './meta-tags.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';

/** Items of each sub-column on a cover. */
const coverItems = 6;
const maxYears = 10;

/** The newest page of a column, or a numbered one; null when there is no such page. */
export function presentColumn(
  context: PageContext,
  id: string,
  slice: number | 'newest',
): ColumnPage | ChannelPage | null {
  const column = readColumns(context.reader, context.site.id).get(id);
  if (column === undefined) return null;
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
  const blocks = slice === 'newest' && column.look === 'cover' ? coverBlocks(context, column) : [];
  const isEmpty = shown.items.length === 0 && shown.featured === undefined && blocks.length === 0;
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
    look:
      column.look === 'pictures' || column.look === 'documents' || column.look === 'cover'
        ? column.look
        : 'list',
    tree: presentTree(context, column),
    ...(shown.featured === undefined ? {} : { featured: shown.featured }),
    years: presentYears(context, column, context.reader.years(list, column.pageSize), slice),
    items: shown.items,
    blocks,
    ...(shown.pagination === undefined ? {} : { pagination: shown.pagination }),
    rssHref: feed.href,
    ...(isEmpty ? { empty: { parent: parentLink(context, column) } } : {}),
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
    ...(slices === 0 ? {} : { pagination: paginate(context, column, 'newest', slices) }),
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
  if (!reader.hasAtLeast(list, lengthForSlice(number, pageSize))) return null;
  const cards = reader.ranks(list, (number - 1) * pageSize, pageSize).reverse();
  const newer = [1, 2].filter((step) =>
    reader.hasAtLeast(list, lengthForSlice(number + step, pageSize)),
  ).length;
  return {
    items: cards.map((card) =>
      presentItem(context, card, column.look === 'pictures' || context.edition === 'wap'),
    ),
    pagination: paginate(context, column, number, number + newer),
  };
}

/** `highest` is the highest number that this page knows of: old pages must not depend on the length of the list. */
function paginate(
  context: PageContext,
  column: PlacedColumn,
  current: number | 'newest',
  highest: number,
): Pagination {
  const href = (page: number | 'newest'): string => here(context, sliceLocal(column.local, page));
  const at = current === 'newest' ? highest + 1 : current;
  const from = Math.min(highest, at + 2);
  const to = Math.max(1, current === 'newest' ? highest - 2 : at - 2);
  const numbers = Array.from({ length: from - to + 1 }, (_, index) => from - index);
  return {
    newest: { href: href('newest'), current: current === 'newest' },
    pages: numbers.map((number) => ({ number, href: href(number), current: number === current })),
    ...(to > 1 ? { oldest: { number: 1, href: href(1) } } : {}),
    ...(current === 'newest' ? {} : { newerHref: href(at < highest ? at + 1 : 'newest') }),
    ...(at > 1 ? { olderHref: href(at - 1) } : {}),
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

function coverBlocks(
  context: PageContext,
  column: PlacedColumn,
): { header: BlockHeader; items: ListItem[] }[] {
  const columns = readColumns(context.reader, context.site.id);
  return column.children.flatMap((child) => {
    const placed = columns.get(child.id);
    if (placed === undefined) return [];
    const lists = [placed.id, ...placed.children.map(({ id }) => id)].map(columnList);
    const cards = byNewest(lists.flatMap((list) => context.reader.newest(list, coverItems))).slice(
      0,
      coverItems,
    );
    const href = here(context, placed.local);
    return cards.length === 0
      ? []
      : [
          {
            header: { title: placed.name, links: [], more: { text: '更多', href } },
            items: cards.map((card) => presentItem(context, card)),
          },
        ];
  });
}
