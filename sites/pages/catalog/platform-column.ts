import type { ColumnRecord } from '../../store/records.ts';
import { readColumns, type PageContext, type PlacedColumn } from '../page-context.ts';

/** Blueprint key of the column that is the platform 政府信息公开 of its site. */
export const platformKey = 'disclosure';

export const isPlatform = (column: Pick<ColumnRecord, 'blueprintKey'>): boolean =>
  column.blueprintKey === platformKey;

/** Columns below the platform of which the newest document is read on the column itself. */
const textKeys: ReadonlySet<string> = new Set(['disclosure.guide', 'disclosure.rules', 'disclosure.apply']);

export const showsText = (column: Pick<ColumnRecord, 'blueprintKey'>): boolean =>
  textKeys.has(column.blueprintKey);

export const receivesApplications = (column: Pick<ColumnRecord, 'blueprintKey'>): boolean =>
  column.blueprintKey === 'disclosure.apply';

/** The four fixed columns of the platform, in the national outline. */
export const outline = [
  { key: 'disclosure.guide', name: '政府信息公开指南' },
  { key: 'disclosure.rules', name: '政府信息公开制度' },
  { key: 'disclosure.report', name: '政府信息公开年报' },
  { key: 'disclosure.apply', name: '依申请公开' },
] as const;

export type OutlineKey = (typeof outline)[number]['key'];

export const isOutline = (column: Pick<ColumnRecord, 'blueprintKey'>): boolean =>
  outline.some(({ key }) => key === column.blueprintKey);

/** The column of a site that has this blueprint key; null when there is none. */
export const columnByKey = (
  { reader, site }: Pick<PageContext, 'reader' | 'site'>,
  key: string,
): PlacedColumn | null =>
  reader
    .shared(
      `keys:${site.id}`,
      (inner) =>
        new Map([...readColumns(inner, site.id).values()].map((column) => [column.blueprintKey, column])),
    )
    .get(key) ?? null;
