import type { DefaultServerCellComponentProps } from 'payload';

import type { Obligation } from '#policy/obligation.ts';

import { readName } from '../lists/names.ts';
import { idIn, rowOf, type Row } from '../lists/row-of.ts';
import { figureOf, presentDeadline } from './figure-of.ts';

const obligationOf = (row: Row): (Obligation & { responsible?: unknown }) | undefined =>
  typeof row.obligation === 'object' && row.obligation !== null ? row.obligation : undefined;

/** How many articles of a column are public. */
export async function ArticlesCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const { articles } = await figureOf(props.payload, String(row.id));
  return articles === 0 ? (
    <span className="zq-none">0</span>
  ) : (
    <span>{articles.toLocaleString('zh-CN')}</span>
  );
}

/** How long a column has until it must have something new. */
export async function DeadlineCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const { lastAt } = await figureOf(props.payload, String(row.id));
  const deadline = presentDeadline(obligationOf(row), lastAt, new Date());
  return deadline === null ? (
    <span className="zq-none">不要求</span>
  ) : (
    <span className={deadline.tone}>{deadline.said}</span>
  );
}

/** Who is asked when a column is late. */
export async function ResponsibleCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  const id = row === null ? null : idIn(obligationOf(row)?.responsible);
  if (id === null) return <span className="zq-none">—</span>;
  return <span>{await readName(props.payload, 'users', id)}</span>;
}
