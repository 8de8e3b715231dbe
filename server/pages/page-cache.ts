import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { applyView } from '../views/apply-view.ts';
import { pack, readPackedNeighbour } from './compress.ts';
import { contentTypeOf, isPagePath } from './content-types.ts';
import type { Encoding } from './negotiate.ts';
import { presentAnswer, type Answer } from './present-answer.ts';

/** What stands at a tree path: `large` files are streamed, a `directory` was asked for without its slash. */
type Found = Answer | { kind: 'large'; file: string } | { kind: 'directory' } | { kind: 'nothing' };

/** Which representation of which file. */
export interface Wanted {
  treePath: string;
  encoding: Encoding;
  /** Reading modes as the cookie keeps them. */
  view: string;
  /** Set when the file is the body of a fault; else the routes decide. */
  status?: 404;
}

/** How a page cache is set up; sizes in bytes. */
export interface PageCacheOptions {
  publicDir: string;
  routes: Pick<PublicRoutes, 'statusOf' | 'state'>;
  /** Sent with every file, names and values in turn. */
  securityHeaders: readonly string[];
  /** Memory for all bodies together. */
  maxBytes?: number;
  /** Files above this are streamed from the disk. */
  maxFileBytes?: number;
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
}

/** The files of the output tree, in memory as far as they are read. */
export interface PageCache {
  /** The representation when it was compared with the disk within the last 200 ms and nothing was published since. */
  remembered(wanted: Wanted): Answer | null;
  /** The representation as the disk has it now. Rejects when the disk cannot be read. */
  find(wanted: Wanted): Promise<Found>;
}

interface Entry {
  answer: Answer;
  stats: Stats;
  checkedAt: number;
  /** Of the group when it was compared: a page must not be older than the page that links to it. */
  state: unknown;
}

/** How long an answer is given without looking at the disk: a busy page costs five looks a second. */
export const revalidateMs = 200;
const mebibyte = 1024 * 1024;

/**
 * Keeps the files that are read most in memory, each packing and reading mode on its own, and notices at
 * once when the publisher replaces one.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { publicDir, routes, securityHeaders } = options;
  const { maxBytes = 96 * mebibyte, maxFileBytes = 2 * mebibyte, now = () => performance.now() } = options;
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ answer }) => answer.body.length + 2048,
  });
  const looks = new Map<string, Promise<Found>>();

  async function look(key: string, wanted: Wanted): Promise<Found> {
    const file = fileOf(publicDir, wanted.treePath);
    const entry = entries.get(key);
    const state = routes.state();
    let stats: Stats;
    try {
      stats = await stat(file);
    } catch (error) {
      // A disk in trouble is no reason to lose the pages that are in memory.
      if (!isMissing(error) && entry !== undefined) return entry.answer;
      if (!isMissing(error)) throw error;
      entries.delete(key);
      return { kind: 'nothing' };
    }
    if (stats.isDirectory()) return { kind: 'directory' };
    if (!stats.isFile() || contentTypeOf(file) === null) return { kind: 'nothing' };
    if (stats.size > maxFileBytes) return { kind: 'large', file };
    const status = wanted.status ?? (isPagePath(wanted.treePath) ? routes.statusOf(wanted.treePath) : 200);
    if (entry !== undefined && entry.answer.status === status && isSameFile(entry.stats, stats)) {
      Object.assign(entry, { checkedAt: now(), state });
      return entry.answer;
    }
    const loaded = await load(file, wanted, status);
    entries.set(key, { ...loaded, checkedAt: now(), state });
    return loaded.answer;
  }

  async function load(
    file: string,
    wanted: Wanted,
    status: number,
  ): Promise<Pick<Entry, 'answer' | 'stats'>> {
    const { content, stats } = await readWhole(file);
    const { treePath, view, encoding } = wanted;
    const page = view === '' ? content : await applyView(content, view);
    const neighbour = view === '' ? await readPackedNeighbour(file, page, encoding) : null;
    const body = neighbour ?? (await pack(page, encoding));
    const etag = `"${createHash('sha1').update(page).digest('base64url')}-${encoding}"`;
    return { answer: presentAnswer({ treePath, status, encoding, etag, body, securityHeaders }), stats };
  }

  return {
    remembered(wanted) {
      const entry = entries.get(keyOf(narrow(wanted)));
      const isFresh =
        entry !== undefined && now() - entry.checkedAt < revalidateMs && entry.state === routes.state();
      return isFresh ? entry.answer : null;
    },
    find(asked) {
      const wanted = narrow(asked);
      const key = keyOf(wanted);
      const running = looks.get(key);
      if (running !== undefined) return running;
      const started = look(key, wanted).finally(() => looks.delete(key));
      looks.set(key, started);
      return started;
    },
  };
}

/** Reading modes apply to pages, packing to text; other files have one representation. */
function narrow(wanted: Wanted): Wanted {
  if (isPagePath(wanted.treePath)) return wanted;
  const encoding = contentTypeOf(wanted.treePath)?.compressible === true ? wanted.encoding : 'identity';
  return { ...wanted, view: '', encoding };
}

const keyOf = ({ treePath, encoding, view, status }: Wanted): string =>
  `${encoding}|${view}|${status ?? ''}|${treePath}`;

const fileOf = (publicDir: string, treePath: string): string =>
  `${publicDir}${treePath}${treePath.endsWith('/') ? 'index.html' : ''}`;

const isSameFile = (a: Stats, b: Stats): boolean =>
  a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code));

/** Content and stats of one state of the file: a rename in between gives another file, not a mixture. */
async function readWhole(file: string): Promise<{ content: Buffer; stats: Stats }> {
  const handle = await open(file);
  try {
    return { stats: await handle.stat(), content: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
