import type { DefaultServerCellComponentProps } from 'payload';

import { presentTime } from '../parts/present-time.ts';
import { rowOf } from './row-of.ts';

/** A moment of a row as people say it. */
export function TimeCell(props: DefaultServerCellComponentProps) {
  const cellData: unknown = props.cellData;
  if (rowOf(props) === null || typeof cellData !== 'string' || cellData === '')
    return <span className="zq-none">—</span>;
  return <time dateTime={cellData}>{presentTime(cellData, new Date())}</time>;
}
