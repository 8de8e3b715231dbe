import { Link } from '@payloadcms/ui';
import type { ListViewServerProps } from 'payload';

import { listSpecs } from './list-specs.ts';

/** What is said where a list has no rows: the way to the first record, or back to all of them. */
export function EmptyList({
  collectionConfig,
  data,
  hasCreatePermission,
  params,
  searchParams,
}: ListViewServerProps) {
  const { slug } = collectionConfig;
  const spec = listSpecs[slug];
  if (data.totalDocs > 0 || spec === undefined) return null;
  const isTrash = Array.isArray(params?.segments) && params.segments[2] === 'trash';
  const asked = Object.keys(searchParams ?? {});
  const isFiltered = asked.some(
    (name) => /^(?:chip|search|where\b)/.test(name) || spec.filters?.some(({ key }) => key === name),
  );
  if (isTrash)
    return (
      <div className="zq-empty">
        <p>回收站是空的。删除的会放在这里，可以恢复。</p>
      </div>
    );
  return (
    <div className="zq-empty">
      <p>
        {isFiltered ? '没有符合条件的。' : spec.empty}
        {isFiltered && (
          // A new page: Payload would keep what it was asked before.
          <a href={`/admin/collections/${slug}`}>清除条件</a>
        )}
        {!isFiltered && hasCreatePermission && spec.first !== '' && (
          <Link href={`/admin/collections/${slug}/create`} prefetch={false}>
            {spec.first}
          </Link>
        )}
      </p>
    </div>
  );
}
