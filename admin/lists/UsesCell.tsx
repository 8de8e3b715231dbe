import type { DefaultServerCellComponentProps } from 'payload';

import { rowOf } from './row-of.ts';
import { countUses } from './uses.ts';

/** How many articles and links show a file. */
export async function UsesCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const uses = await countUses(props.payload, row.id);
  return uses === 0 ? <span className="zq-none">没有用</span> : <span>{uses} 处</span>;
}
