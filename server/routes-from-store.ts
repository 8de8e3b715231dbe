import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { phases } from '#sites/store/queue.ts';
import { splitTreePath } from './request/address-of.ts';
import type { PublicRoutes } from './routes/public-routes.ts';
import { compileSiteRoutes, followMove, type SiteRoutes, type SiteRows } from './routes/site-routes.ts';

/** How the read model is watched; times in milliseconds. */
export interface StoreRoutesOptions {
  storeFile: string;
  /** At most so often are the file and the list of sites looked at again for a page that is there. */
  refreshMs?: number;
  now?: () => number;
}

/** One opening of the store, and what was read through it; a store that is opened again is read again. */
interface Connection {
  db: DatabaseSync;
  ino: number;
  /** Gives another number after each commit of the publisher, in a microsecond. */
  commit: StatementSync;
  /** The commit that was last looked at. */
  seenCommit?: unknown;
  /** Signature of the sites and columns that the routes were compiled from. */
  compiledFrom?: unknown;
}

/** Changes whenever a site or a column does; cheaper than reading them. */
const signature = `SELECT group_concat(hash) AS signature FROM
  (SELECT hash FROM records WHERE kind IN ('site', 'column') ORDER BY kind, id)`;

const isArriving = `SELECT 1 FROM queue WHERE phase = ${phases.arriving} LIMIT 1`;

const readCommit = ({ commit }: Connection): unknown => commit.get()?.['data_version'];

const noRows: SiteRows = { sites: [], columns: [] };

/**
 * Reads the routes of the published group from the read model, beside its writer.
 *
 * The store may be missing, locked, damaged or replaced at any time: then the last known answers stand, and
 * what was never known is answered as for a group served by path.
 */
export function routesFromStore(options: StoreRoutesOptions): PublicRoutes {
  const { storeFile, refreshMs = 1000, now = () => performance.now() } = options;
  const knownGone = new LRUCache<string, true>({ max: 20_000 });
  const knownNames = new LRUCache<string, { name: string | null }>({ max: 5_000 });
  let connection: Connection | null = null;
  let sites: SiteRoutes = compileSiteRoutes(noRows);
  let lastState = '';
  let silentUntil = -Infinity;
  let refreshedAt = -Infinity;

  function disconnect(): void {
    connection?.db.close();
    connection = null;
  }

  /** Opens the store, again when the publisher has put another file in its place. */
  function connect(): Connection {
    const { ino } = statSync(storeFile);
    if (connection !== null && connection.ino === ino) return connection;
    disconnect();
    const db = new DatabaseSync(storeFile, { readOnly: true, timeout: 50 });
    try {
      connection = { db, ino, commit: db.prepare('PRAGMA data_version') };
    } catch (cause) {
      // A damaged store is tried again and again.
      db.close();
      throw cause;
    }
    return connection;
  }

  function refresh(maxAgeMs = refreshMs): void {
    if (now() - refreshedAt < maxAgeMs) return;
    refreshedAt = now();
    try {
      const current = connect();
      const { db, seenCommit, compiledFrom } = current;
      const commit = readCommit(current);
      if (commit === seenCommit) return;
      // A place is complete when no page arrives any more; until then the pages of the old one are still there.
      if (compiledFrom !== undefined && db.prepare(isArriving).get() !== undefined) return;
      current.seenCommit = commit;
      const signed = db.prepare(signature).get()?.['signature'];
      if (signed === compiledFrom) return;
      sites = compileSiteRoutes(readSiteRows(db));
      current.compiledFrom = signed;
    } catch {
      disconnect();
    }
  }

  /** Asks the store; `undefined` when it cannot answer now. */
  function ask(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | null | undefined {
    refresh();
    if (connection === null) return undefined;
    try {
      return connection.db.prepare(sql).get(...values) ?? null;
    } catch {
      return undefined;
    }
  }

  function movedDocument(treePath: string): string | null {
    const { edition, prefix, local } = splitTreePath(treePath);
    const address = /^\/(.+)\.html$/.exec(local)?.[1];
    const siteId = sites.siteIdByPrefix.get(prefix);
    if (address === undefined || siteId === undefined) return null;
    const row = ask(
      `SELECT now.site_id AS site, now.address AS address FROM addresses AS old
       JOIN addresses AS now ON now.kind = old.kind AND now.record_id = old.record_id AND now.current = 1
       WHERE old.site_id = ? AND old.address = ? AND old.current = 0 LIMIT 1`,
      siteId,
      address,
    );
    const home = sites.prefixBySiteId.get(String(row?.['site']));
    return row && home !== undefined ? `${edition}${home}/${String(row['address'])}.html` : null;
  }

  return {
    siteForHost(host) {
      refresh();
      return sites.byHost.get(host) ?? null;
    },
    hostForSite(prefix) {
      refresh();
      return sites.hostByPrefix.get(prefix) ?? null;
    },
    statusOf(treePath) {
      const file = treePath.slice(1) + (treePath.endsWith('/') ? 'index.html' : '');
      const row = ask('SELECT status FROM pages WHERE path = ?', file);
      if (row === undefined) return knownGone.has(treePath) ? 410 : 200;
      if (row?.['status'] !== 410) {
        knownGone.delete(treePath);
        return 200;
      }
      knownGone.set(treePath, true);
      return 410;
    },
    state() {
      refresh();
      if (connection === null || now() < silentUntil) return lastState;
      try {
        lastState = `${connection.ino} ${String(readCommit(connection))}`;
      } catch {
        // It is locked; asking takes its time.
        silentUntil = now() + refreshMs;
      }
      return lastState;
    },
    redirectFor(treePath) {
      // Pages leave their old place in the moment that their site or column moves: a second later would be too late.
      refresh(0);
      const edition = treePath.startsWith('/wap/') ? '/wap' : '';
      const path = treePath.slice(edition.length);
      const target = followMove(sites.movedSites, path) ?? followMove(sites.movedColumns, path);
      return target === null ? movedDocument(treePath) : edition + target;
    },
    originalNameOf(mediaPath) {
      const known = knownNames.get(mediaPath);
      if (known !== undefined) return known.name;
      const row = ask(
        `SELECT json ->> '$.originalName' AS name FROM records WHERE kind = 'media' AND json ->> '$.url' = ? LIMIT 1`,
        mediaPath,
      );
      if (row === undefined || row === null) return null;
      const name = typeof row['name'] === 'string' ? row['name'] : null;
      knownNames.set(mediaPath, { name });
      return name;
    },
    publisherSeenAt() {
      const row = ask(`SELECT value FROM meta WHERE key = 'seenAt'`);
      return typeof row?.['value'] === 'string' ? row['value'] : null;
    },
    close: disconnect,
  };
}

function readSiteRows(db: DatabaseSync): SiteRows {
  const read = <Row>(kind: string): Row[] =>
    db
      .prepare('SELECT json FROM records WHERE kind = ?')
      .all(kind)
      .map((row) => JSON.parse(String(row['json'])) as Row);
  return {
    sites: read<SiteRows['sites'][number]>('site'),
    columns: read<SiteRows['columns'][number]>('column'),
  };
}
