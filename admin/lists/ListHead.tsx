import { Link } from '@payloadcms/ui';
import { headers } from 'next/headers.js';
import type { ListViewServerProps, Where } from 'payload';

import { Icon } from '../parts/Icon.tsx';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { readSites } from '../site-choice/read-sites.ts';
import { BulkBar } from './BulkBar.tsx';
import { chipWhere } from './chip-where.ts';
import { Chips, type CountedChip } from './Chips.tsx';
import { allChip, mayAsk, type Chip } from './chips.ts';
import { countRows } from './count-rows.ts';
import { ExportLink } from './ExportLink.tsx';
import { QuickFilters, type ShownFilter } from './filters/QuickFilters.tsx';
import { filterWheres, readChosen, type FilterAsk, type QuickFilter } from './filters/quick-filter.ts';
import { chipsOf, filtersOf, listSpecs } from './list-specs.ts';
import { presentDeeds } from './present-deeds.ts';
import { optionsOfCollection } from './read-options.ts';
import { readSaved } from './saved/read-saved.ts';
import { SavedFilters } from './saved/SavedFilters.tsx';

/** Above the table of a list: how many there are, the chips with their numbers, own filters, taking out, the bar for several rows. */
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
  const now = new Date();
  const filters = filtersOf(slug);
  const chosen = readChosen(filters, searchParams ?? {});
  const ask = { payload, user, site: site?.id ?? null, now };
  const here: Where[] = [
    ...(site === undefined ? [] : [{ site: { equals: site.id } }]),
    ...(await filterWheres(filters, chosen, ask)),
  ];
  const count = async (chip: Chip): Promise<CountedChip & Chip> => ({
    ...chip,
    total: await countRows(payload, user, {
      collection: slug,
      key: JSON.stringify([site?.id ?? 'all', chip.key, chosen]),
      where: { and: [...here, await chipWhere(payload, slug, chip)] },
      trash: chip.trash === true,
    }),
  });
  const [chips, shownFilters, saved] = await Promise.all([
    Promise.all(
      [allChip, ...chipsOf(slug, now, optionsOfCollection(payload, slug))]
        .filter((chip) => mayAsk(chip, user))
        .map(count),
    ),
    Promise.all(filters.map((filter) => showFilter(filter, chosen[filter.key] ?? '', ask))),
    readSaved(payload, user, slug),
  ]);
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
        <Chips
          slug={slug}
          current={current}
          chips={chips
            .filter(
              ({ onlyWhenAny, total: some, key }) => onlyWhenAny !== true || some > 0 || key === current,
            )
            // Queries stay on the server.
            .map(({ key, label, total: counted, trash }) => ({
              key,
              label,
              total: counted,
              ...(trash === true ? { trash } : {}),
            }))}
        />
        <div className="zq-list-head__tools">
          {spec.importAt !== undefined && props.hasCreatePermission && !isTrash && (
            <Link className="zq-button zq-button--small" href={`/admin${spec.importAt}`} prefetch={false}>
              <Icon name="upload" size={16} />
              导入表格
            </Link>
          )}
          {!isTrash && <SavedFilters slug={slug} saved={saved} />}
          <ExportLink slug={slug} isTrash={isTrash} />
        </div>
      </div>
      {shownFilters.length > 0 && <QuickFilters filters={shownFilters} />}
      <BulkBar
        slug={slug}
        measure={spec.measure}
        deeds={presentDeeds(slug, user, isTrash)}
        isTrash={isTrash}
      />
    </>
  );
}

async function showFilter(filter: QuickFilter, value: string, ask: FilterAsk): Promise<ShownFilter> {
  const { key, label, kind, options } = filter;
  return { key, label, kind, options: await options(ask), value };
}

function collectionTitle({ collectionConfig }: ListViewServerProps): string {
  const { plural } = collectionConfig.labels;
  return typeof plural === 'string' ? plural : '';
}
