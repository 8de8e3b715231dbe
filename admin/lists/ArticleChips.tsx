import { Link } from '@payloadcms/ui';
import { headers } from 'next/headers.js';
import type { ListViewServerProps } from 'payload';

import { presentAccount } from '../people/present-account.ts';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { articleChips, trashChip } from './chips.ts';

/** The states of articles above their list, each with its number. */
export async function ArticleChips({
  payload,
  searchParams,
  user,
  viewType,
}: ListViewServerProps & { viewType?: string }) {
  if (!user) return null;
  const site = parseSiteCookie((await headers()).get('cookie'));
  const here = site !== null && presentAccount(user).sites.includes(site) ? [{ site: { equals: site } }] : [];
  const current =
    viewType === 'trash' ? 'trash' : typeof searchParams?.chip === 'string' ? searchParams.chip : 'all';
  const chips = [];
  for (const chip of [...articleChips(new Date()), trashChip]) {
    const { totalDocs } = await payload.find({
      collection: 'articles',
      where: { and: [...here, chip.where] },
      select: {},
      limit: 1,
      depth: 0,
      draft: true,
      trash: chip.trash === true,
      overrideAccess: false,
      user,
    });
    chips.push({ ...chip, totalDocs });
  }
  return (
    <ul className="zq-chips" aria-label="按状态筛选">
      {chips.map(({ key, label, href, totalDocs }) => (
        <li key={key}>
          <Link
            className="zq-chip"
            href={href}
            prefetch={false}
            {...(key === current ? { 'aria-current': 'true' as const } : {})}
          >
            {label} <small>{totalDocs}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
