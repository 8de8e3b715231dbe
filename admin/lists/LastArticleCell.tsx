import type { DefaultServerCellComponentProps } from 'payload';

import { figuresOf } from '../figures.ts';
import { batch } from '../parts/batch.ts';
import { presentTime } from '../parts/present-time.ts';
import { rowOf } from './row-of.ts';

let ask: ReturnType<typeof batch<string, string | null>> | null = null;

/** When a site last published something. */
export async function LastArticleCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  ask ??= batch((ids: string[]) => {
    const found = figuresOf(props.payload).sites(ids);
    return Promise.resolve(new Map(ids.map((id) => [id, found.get(id)?.lastAt ?? null])));
  });
  const lastAt = (await ask(String(row.id))) ?? null;
  if (lastAt === null) return <span className="zq-none">还没有</span>;
  return <time dateTime={lastAt}>{presentTime(lastAt, new Date())}</time>;
}
