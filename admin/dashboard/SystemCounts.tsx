import { Link } from '@payloadcms/ui';
import type { Payload, TypedUser, Where } from 'payload';

import type { Role } from '#policy/roles.ts';

import { PublishingStrip } from '../publishing/PublishingStrip.tsx';

interface Props {
  payload: Payload;
  user: TypedUser;
  roles: Role[];
}

interface Count {
  label: string;
  collection: 'sites' | 'users' | 'organisations';
  where: Where;
  query: string;
}

const counts: Count[] = [
  { label: '站点', collection: 'sites', where: {}, query: '' },
  {
    label: '暂停或关停',
    collection: 'sites',
    where: { state: { not_equals: 'open' } },
    query: '?where[state][not_equals]=open',
  },
  { label: '用户', collection: 'users', where: {}, query: '' },
  {
    label: '停用的用户',
    collection: 'users',
    where: { disabled: { equals: true } },
    query: '?where[disabled][equals]=true',
  },
  { label: '组织机构', collection: 'organisations', where: {}, query: '' },
];

/** The numbers of administrators who see no content: sites, people, publishing. */
export async function SystemCounts({ payload, user, roles }: Props) {
  const shown: (Count & { total: number })[] = [];
  for (const count of counts) {
    if (count.collection === 'organisations' && !roles.includes('system')) continue;
    const { totalDocs } = await payload.count({
      collection: count.collection,
      where: count.where,
      overrideAccess: false,
      user,
    });
    shown.push({ ...count, total: totalDocs });
  }
  return (
    <>
      <ul className="zq-counts">
        {shown.map(({ label, collection, query, total }) => (
          <li key={label}>
            <Link href={`/admin/collections/${collection}${query}`} prefetch={false}>
              {label}
              <b>{total}</b>
            </Link>
          </li>
        ))}
      </ul>
      <h2>发布状态</h2>
      <PublishingStrip />
    </>
  );
}
