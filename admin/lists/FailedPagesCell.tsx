import { Link } from '@payloadcms/ui';
import type { DefaultServerCellComponentProps } from 'payload';

import { figuresOf } from '../figures.ts';
import { batch } from '../parts/batch.ts';
import { rowOf } from './row-of.ts';

let ask: ReturnType<typeof batch<string, number>> | null = null;

/** How many pages of a site could not be published. */
export async function FailedPagesCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  ask ??= batch((ids: string[]) => {
    const { failed } = figuresOf(props.payload).publishing();
    return Promise.resolve(
      new Map(ids.map((id) => [id, failed.filter(({ siteId }) => siteId === id).length])),
    );
  });
  const failed = (await ask(String(row.id))) ?? 0;
  if (failed === 0) return <span className="zq-none">没有</span>;
  return (
    <Link className="zq-fault" href="/admin/publishing" prefetch={false}>
      {failed} 页
    </Link>
  );
}
