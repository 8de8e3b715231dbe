import type { Payload } from 'payload';

import { idText, isPossibleId, type Id } from '#collections/ids.ts';
import type { AddressedSite } from '#sites/addresses.ts';

import { ImportError } from './errors.ts';
import { nearest } from './nearest.ts';

/** Where imported documents go. */
export interface ImportTarget {
  site: AddressedSite & { name: string; key: Id };
  column: { key: Id; name: string };
}

/**
 * Finds a site and a column in it.
 *
 * @param place.site  path of a site; `''`, `/` or `portal` for the portal; its name or short name does too.
 * @param place.column  slugs or names of the columns from the top, joined by `/`.
 * @throws {ImportError} `import.unknown_site` or `import.unknown_column`, naming the nearest ones.
 */
export async function findTarget(
  payload: Payload,
  place: { site: string; column: string },
): Promise<ImportTarget> {
  const site = await findSite(payload, place.site);
  return { site, column: await findColumn(payload, site, place.column) };
}

const trimSlashes = (path: string): string => path.trim().replace(/^\/+|\/+$/g, '');

/** Finds a site; see `findTarget`. @throws {ImportError} `import.unknown_site`, naming the nearest ones. */
export async function findSite(payload: Payload, typed: string): Promise<ImportTarget['site']> {
  const { docs } = await payload.find({
    collection: 'sites',
    select: siteParts,
    depth: 0,
    pagination: false,
    sort: 'position',
    // A command of the operator acts for the whole group.
    overrideAccess: true,
  });
  const wanted = trimSlashes(typed);
  const site = docs.find((one) =>
    wanted === '' || wanted === 'portal'
      ? one.kind === 'portal'
      : [one.path, one.name, one.shortName].includes(wanted),
  );
  if (site === undefined) {
    const near = nearest(wanted, docs, (one) => [one.path ?? '', one.name, one.shortName ?? '']);
    const list = near.map((one) => `  ${one.path || '/'}　${one.name}`).join('\n');
    throw new ImportError('import.unknown_site', `没有站点“${typed}”。`, {
      hint: near.length === 0 ? '还没有建任何站点。' : `最接近的站点：\n${list}`,
    });
  }
  return presentSite(site);
}

/** The site with an id; null when there is none. */
export async function readSite(payload: Payload, id: string): Promise<ImportTarget['site'] | null> {
  if (!isPossibleId(id, payload.db.defaultIDType)) return null;
  const { docs } = await payload.find({
    collection: 'sites',
    where: { id: { equals: id } },
    select: siteParts,
    depth: 0,
    limit: 1,
    pagination: false,
    // Whether the person may write there is asked of it.
    overrideAccess: true,
  });
  return docs[0] === undefined ? null : presentSite(docs[0]);
}

const siteParts = { name: true, shortName: true, path: true, kind: true, domains: true } as const;

const presentSite = (site: {
  id: Id;
  name: string;
  path?: string | null;
  domains?: { host?: string | null }[] | null;
}): ImportTarget['site'] => ({
  key: site.id,
  id: String(site.id),
  name: site.name,
  path: site.path ?? '',
  domains: (site.domains ?? []).map((domain) => domain.host ?? '').filter(Boolean),
});

interface PathedColumn {
  key: Id;
  name: string;
  slugs: string;
  names: string;
}

async function findColumn(
  payload: Payload,
  site: ImportTarget['site'],
  typed: string,
): Promise<ImportTarget['column']> {
  const columns = await readColumns(payload, site.key);
  const wanted = trimSlashes(typed);
  const column = columns.find(({ slugs, names }) => slugs === wanted || names === wanted);
  if (column !== undefined) return column;
  const near = nearest(wanted, columns, ({ slugs, names, name }) => [slugs, names, name]);
  const list = near.map(({ slugs, names }) => `  ${slugs}　${names}`).join('\n');
  throw new ImportError('import.unknown_column', `站点“${site.name}”没有栏目“${typed}”。`, {
    hint: near.length === 0 ? '这个站点还没有栏目。' : `最接近的栏目：\n${list}`,
  });
}

async function readColumns(payload: Payload, site: Id): Promise<PathedColumn[]> {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { site: { equals: site } },
    select: { name: true, slug: true, parent: true },
    depth: 0,
    pagination: false,
    // See above.
    overrideAccess: true,
  });
  const byId = new Map(docs.map((column) => [String(column.id), column]));
  const pathOf = (id: string | null, part: (column: (typeof docs)[number]) => string, deep = 0): string => {
    const column = id === null ? undefined : byId.get(id);
    if (column === undefined || deep > docs.length) return '';
    const above = pathOf(idText(column.parent), part, deep + 1);
    return above === '' ? part(column) : `${above}/${part(column)}`;
  };
  return docs.map((column) => ({
    key: column.id,
    name: column.name,
    slugs: pathOf(String(column.id), ({ slug }) => slug ?? ''),
    names: pathOf(String(column.id), ({ name }) => name),
  }));
}
