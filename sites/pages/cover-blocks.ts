import type { CoverBlock } from '#themes/contract.ts';
import { columnList } from '../store/lists.ts';
import { byNewest, presentItem } from './items.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';

/** Items of each sub-column on a cover. */
const coverItems = 6;
/** One row of pictures. */
const coverPictures = 3;

/** The columns below a column, each with its newest documents; those without any are left out. */
export function coverBlocks(
  context: PageContext,
  column: PlacedColumn,
  isShown: (child: PlacedColumn) => boolean = () => true,
): CoverBlock[] {
  const columns = readColumns(context.reader, context.site.id);
  return column.children.flatMap((child) => {
    const placed = columns.get(child.id);
    if (placed === undefined || !isShown(placed)) return [];
    const lists = [placed.id, ...placed.children.map(({ id }) => id)].map(columnList);
    const inPictures = placed.look === 'pictures';
    const limit = inPictures ? coverPictures : coverItems;
    const cards = byNewest(lists.flatMap((list) => context.reader.newest(list, limit))).slice(0, limit);
    const href = here(context, placed.local);
    return cards.length === 0
      ? []
      : [
          {
            header: { title: placed.name, links: [], more: { text: '更多', href } },
            items: cards.map((card) => presentItem(context, card, inPictures)),
            ...(inPictures ? { pictures: true as const } : {}),
          },
        ];
  });
}
