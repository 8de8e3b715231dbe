import type { DefaultServerCellComponentProps } from 'payload';

import { presentDay, presentTime } from '../parts/present-time.ts';
import { rowOf } from './row-of.ts';

/** A moment of a row as people say it. */
export const TimeCell = (props: DefaultServerCellComponentProps) => (
  <Moment {...props} present={(iso) => presentTime(iso, new Date())} />
);

/** A day of a row. */
export const DayCell = (props: DefaultServerCellComponentProps) => <Moment {...props} present={presentDay} />;

function Moment({
  present,
  ...props
}: DefaultServerCellComponentProps & { present: (iso: string) => string }) {
  const cellData: unknown = props.cellData;
  if (rowOf(props) === null || typeof cellData !== 'string' || cellData === '')
    return <span className="zq-none">—</span>;
  return <time dateTime={cellData}>{present(cellData)}</time>;
}
