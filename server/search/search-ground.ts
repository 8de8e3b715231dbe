import { statSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { Edition, FragmentModel, Link } from '#themes/contract.ts';
import type { Renderer } from '#themes/render.ts';
import { presentBase } from '#sites/pages/page-base.ts';
import { here, readColumns, type PageContext } from '#sites/pages/page-context.ts';
import { openStoreForReading, type Store } from '#sites/store/open-store.ts';
import { PageReader } from '#sites/store/page-reader.ts';
import { followTheme } from '../current-theme.ts';
import { indexedSite } from './read-search-address.ts';

/** What a search page of one site prints around its results. */
export interface SearchGround {
  base: ReturnType<typeof presentBase>;
  site: { path: string; name: string; hasDomain: boolean };
  /** Names of all sites by their value in the index. */
  siteNames: ReadonlyMap<string, string>;
  /** Columns to look in instead. */
  ways: Link[];
  /** Where people answer: 依申请公开, 咨询投诉. */
  help: Link[];
}

/** Sites and theme as the publisher left them, looked at again every few seconds. */
export interface SearchGrounds {
  /**
   * @param path  of the site; `''` for the portal.
   * @returns null when there is no such site, or nothing was ever published.
   */
  of(path: string, edition: Edition): Promise<SearchGround | null>;
  /** Prints pages; null while the themes were never built. */
  renderer(): Promise<Renderer | null>;
  fragment(model: FragmentModel): Promise<string>;
  close(): void;
}

const refreshMs = 2_000;
const mostWays = 8;
const helpTypes = ['依申请公开', '咨询投诉'];

/** Changes whenever a site or a column does. */
const signature = `SELECT group_concat(hash) AS signature FROM
  (SELECT hash FROM records WHERE kind IN ('site', 'column') ORDER BY kind, id)`;

/**
 * Reads what search pages need beside their results. A store that is away for a moment changes nothing: the last known
 * sites stand.
 */
export function openSearchGrounds(
  { storeFile, publicDir, publicUrl }: { storeFile: string; publicDir: string; publicUrl: string },
  now: () => number = () => performance.now(),
): SearchGrounds {
  let store: { open: Store; ino: number } | null = null;
  let known = new Map<string, SearchGround | null>();
  let seen: unknown;
  let lookedAt = -Infinity;
  const theme = followTheme(publicDir);
  let printed: Promise<Renderer> | null = null;
  const fragments = new LRUCache<string, Promise<string>>({ max: 400 });

  function disconnect(): void {
    store?.open.close();
    store = null;
  }

  function look(): Store | null {
    if (store !== null && now() - lookedAt < refreshMs) return store.open;
    lookedAt = now();
    try {
      const { ino } = statSync(storeFile);
      if (store?.ino !== ino) {
        disconnect();
        store = { open: openStoreForReading(storeFile), ino };
      }
      const current = store.open.sql(signature).get()?.['signature'];
      if (current !== seen) known = new Map();
      seen = current;
      return store.open;
    } catch {
      disconnect();
      return null;
    }
  }

  async function renderer(): Promise<Renderer | null> {
    const current = theme();
    if (current !== printed) {
      printed = current;
      known = new Map();
      fragments.clear();
    }
    return current;
  }

  return {
    async of(path, edition) {
      const printer = await renderer();
      const open = look();
      const key = `${edition} ${path}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      if (open === null || printer === null) return null;
      try {
        const ground = readGround(open, { path, edition, publicUrl, assets: printer.assets });
        known.set(key, ground);
        return ground;
      } catch {
        disconnect();
        return null;
      }
    },
    renderer,
    fragment(model) {
      const key = JSON.stringify([model.part, model.chrome, model.currentKey]);
      const made = fragments.get(key) ?? renderer().then((printer) => printer?.renderFragment(model) ?? '');
      fragments.set(key, made);
      return made;
    },
    close: disconnect,
  };
}

function readGround(
  store: Store,
  {
    path,
    edition,
    publicUrl,
    assets,
  }: { path: string; edition: Edition; publicUrl: string; assets: PageContext['assets'] },
): SearchGround | null {
  const row = store
    .sql(
      `SELECT id FROM records WHERE kind = 'site' AND json ->> 'path' = ? AND json ->> 'state' <> 'closed'`,
    )
    .get(path);
  const reader = new PageReader(store, new Map());
  const site = row === undefined ? null : reader.chrome(String(row['id']));
  if (site === null) return null;
  const context: PageContext = { reader, site, edition, assets, book: { publicUrl } };
  const base = presentBase(context, { local: '/search', title: '搜索', meta: [], trail: [], currentKey: '' });
  const columns = [...readColumns(reader, site.id).values()];
  return {
    base: { ...base, chrome: { ...base.chrome, search: { ...base.chrome.search, onPage: true } } },
    site: { path, name: site.name, hasDomain: site.domains.length > 0 },
    siteNames: new Map(
      reader.sites().map((one) => [indexedSite(one.path), one.shortName === '' ? one.name : one.shortName]),
    ),
    ways: base.chrome.navigation.slice(1, mostWays + 1).map(({ text, href }) => ({ text, href })),
    help: helpTypes.flatMap((type) => {
      const column = columns.find(({ columnType }) => columnType === type);
      return column === undefined ? [] : [{ text: column.name, href: here(context, column.local) }];
    }),
  };
}
