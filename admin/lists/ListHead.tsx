import { Link } from '@payloadcms/ui';
import { headers } from 'next/headers.js';
import type { ListViewServerProps, Where } from 'payload';

import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { readSites } from '../site-choice/read-sites.ts';
import { Icon } from '../parts/Icon.tsx';
import { BulkBar } from './BulkBar.tsx';
import { chipWhere } from './chip-where.ts';
import { allChip, chipHref, type Chip } from './chips.ts';
import { countRows } from './count-rows.ts';
import { presentDeeds } from './present-deeds.ts';
import { chipsOf, listSpecs } from './list-specs.ts';
import { optionsOfCollection } from './read-options.ts';

/** Above the table of a list: how many there are, the chips with their numbers, taking out, the bar for several rows. */
export async function ListHead(props: ListViewServerProps) {
  const { collectionConfig, payload, params, searchParams, user } = props;
  const { slug } = collectionConfig;
  const spec = listSpecs[slug];
  if (!user || spec === undefined) return null;
  const isTrash = Array.isArray(params?.segments) && params.segments[2] === 'trash';
  const asked = typeof searchParams?.chip === 'string' ? searchParams.chip : allChip.key;
  const current = isTrash ? 'trash' : asked;
  const sites = await readSites(payload, user);
  const cookie = parseSiteCookie((await headers()).get('cookie'));
  const hasSite = collectionConfig.flattenedFields.some(({ name }) => name === 'site');
  const site = hasSite ? sites.find(({ id }) => id === cookie) : undefined;
  const here: Where[] = site === undefined ? [] : [{ site: { equals: site.id } }];
  const count = async (chip: Chip) => ({
    ...chip,
    total: await countRows(payload, user, {
      collection: slug,
      key: `${site?.id ?? 'all'} ${chip.key}`,
      where: { and: [...here, await chipWhere(payload, slug, chip)] },
      trash: chip.trash === true,
    }),
  });
  const chips = await Promise.all(
    [allChip, ...chipsOf(slug, new Date(), optionsOfCollection(payload, slug))].map(count),
  );
  const total = chips[0]?.total ?? 0;
  const place =
    hasSite && site === undefined && sites.length > 1
      ? `${sites.length} 个站点，`
      : site
        ? `${site.name}，`
        : '';
  return (
    <>
      <div className="zq-list-head">
        <p
          className="zq-list-head__note"
          style={{ marginLeft: `${collectionTitle(props).length * 25 + 24}px` }}
        >
          {place}
          {total.toLocaleString('zh-CN')} {spec.measure}
        </p>
        <ul className="zq-chips" aria-label="按情况筛选">
          {chips
            .filter(
              ({ onlyWhenAny, total: some, key }) => onlyWhenAny !== true || some > 0 || key === current,
            )
            .map((chip) => (
              <li key={chip.key}>
                <Link
                  className="zq-chip"
                  href={chipHref(slug, chip)}
                  prefetch={false}
                  {...(chip.key === current ? { 'aria-current': 'true' as const } : {})}
                >
                  {chip.label} <small>{chip.total.toLocaleString('zh-CN')}</small>
                </Link>
              </li>
            ))}
        </ul>
        <div className="zq-list-head__tools">
          {spec.importAt !== undefined && props.hasCreatePermission && !isTrash && (
            <Link className="zq-button zq-button--small" href={`/admin${spec.importAt}`} prefetch={false}>
              <Icon name="upload" size={16} />
              导入表格
            </Link>
          )}
          <a className="zq-button zq-button--small" href={exportHref(slug, current, searchParams)} download>
            <Icon name="table-export" size={16} />
            导出表格
          </a>
        </div>
      </div>
      <BulkBar slug={slug} measure={spec.measure} deeds={presentDeeds(slug, user, isTrash)} />
    </>
  );
}

function collectionTitle({ collectionConfig }: ListViewServerProps): string {
  const { plural } = collectionConfig.labels;
  return typeof plural === 'string' ? plural : '';
}

function exportHref(slug: string, chip: string, searchParams: ListViewServerProps['searchParams']): string {
  const query = new URLSearchParams({ chip });
  const search = searchParams?.search;
  if (typeof search === 'string') query.set('search', search);
  return `/api/export/${slug}?${query.toString()}`;
}
