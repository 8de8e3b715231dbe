import type { DefaultServerCellComponentProps } from 'payload';

import type { ArticleRow } from './article-state.ts';

/** A row of a list as its cells read it. */
export type Row = Record<string, unknown> & ArticleRow & { id: number | string };

/** The row of a cell; null for the row of nothing that Payload draws to measure the columns. */
export function rowOf(props: Pick<DefaultServerCellComponentProps, 'rowData'>): Row | null {
  const row: unknown = props.rowData;
  return typeof row === 'object' && row !== null && 'id' in row ? (row as Row) : null;
}

/** The id in a relationship of a row, populated or not; null when there is none. */
export function idIn(value: unknown): number | string | null {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? id : null;
}
