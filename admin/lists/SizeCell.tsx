import type { DefaultServerCellComponentProps } from 'payload';

import { rowOf } from './row-of.ts';

/** The size of a file, in the unit that people know it by. */
export function SizeCell(props: DefaultServerCellComponentProps) {
  const cellData: unknown = props.cellData;
  if (rowOf(props) === null || typeof cellData !== 'number') return <span className="zq-none">—</span>;
  return <span>{presentSize(cellData)}</span>;
}

function presentSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
