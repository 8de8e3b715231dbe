import { Link } from '@payloadcms/ui';
import type { DefaultServerCellComponentProps } from 'payload';

import { Icon } from '../parts/Icon.tsx';
import { RowLock } from './RowLock.tsx';
import { rowOf } from './row-of.ts';

/** The name of a record as the link of its row; says what is pinned, what has a picture, and who is editing it. */
export function TitleCell(props: DefaultServerCellComponentProps & { viewType?: string }) {
  const row = rowOf(props);
  if (row === null) return null;
  const { collectionSlug, viewType } = props;
  const cellData: unknown = props.cellData;
  const name = typeof cellData === 'string' && cellData !== '' ? cellData : '没有标题';
  const trash = viewType === 'trash' || typeof row.deletedAt === 'string' ? 'trash/' : '';
  const isPinned = typeof row.pinnedUntil === 'string' && new Date(row.pinnedUntil) > new Date();
  const hasCover = row.cover !== undefined && row.cover !== null;
  return (
    <span className="zq-row-title">
      {isPinned && <span className="zq-tag">置顶</span>}
      <Link
        href={`/admin/collections/${collectionSlug}/${trash}${encodeURIComponent(row.id)}`}
        prefetch={false}
        title={name}
      >
        {name}
      </Link>
      {hasCover && <Icon name="photo" size={16} />}
      <RowLock row={row} payload={props.payload} />
    </span>
  );
}
