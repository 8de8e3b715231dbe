import { existsSync } from 'node:fs';
import type { Feed } from '../feed/read-changes.ts';
import { createSearchFeeder, type FeederParts } from '../search-feed/search-feeder.ts';
import type { ThemeBuild } from '#themes/theme-build.ts';
import type { AddressBook } from '../addresses.ts';
import { clearFailure, hasFailed, readDueFailures, writeFailure } from '../store/failures.ts';
import {
  deleteManifestPage,
  DependencyIds,
  isPathTaken,
  newestPages,
  notePacked,
  unpackedPages,
  writeManifestPage,
} from '../store/manifest.ts';
import { openStore, writeMeta, type Store } from '../store/open-store.ts';
import { dequeue, enqueue, nextPages, phases, queueLength, type QueuedPage } from '../store/queue.ts';
import { forgetRemoval, planRemoval, readRemovals } from '../store/removals.ts';
import { bothEditions, isDocumentPage, parsePageKey } from '../pages/page-key.ts';
import { siteOf } from '../pages/present-page.ts';
import { compareWithCms, kinds, reapply, type FeedContext, type FeedResult } from './apply-feed.ts';
import { listPages } from './list-files.ts';
import { createLookout, isLoaded } from './lookout.ts';
import { planPages } from './plan-pages.ts';
import { planForMaking } from './plan-theme.ts';
import type { RenderPool } from './render-pool.ts';
import type { RenderResult, RenderTask } from './render-job.ts';
import { isPageWhole, removePage, resolveOutput } from './write-page.ts';
import { writeAssets } from './write-assets.ts';

export interface PublisherOptions {
  feed: Feed;
  storeFile: string;
  publicDir: string;
  book: AddressBook;
  theme: ThemeBuild;
  /** Another value makes every page stale: presenters, public address. */
  identity: string;
  /** Renders and writes; worker threads unless a test brings its own. */
  pool: (store: Store) => RenderPool;
  /** Finds what is public and nothing else; left out, nothing is indexed. */
  search?: Pick<FeederParts, 'engine' | 'attachments'>;
  /** The files of the output tree; the disk unless a test brings its own. */
  files?: {
    remove(path: string): void;
    exists(path: string): boolean;
    isWhole(page: { path: string; bytes: number; hash?: string }): boolean;
    list(): Iterable<string>;
  };
  /** The clock, ISO 8601; replaced in tests. */
  now?: () => string;
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface Publisher {
  readonly store: Store;
  /**
   * Looks once at everything: clock, feed, queue. Returns when nothing waits any more.
   *
   * @param until  stops between two batches when it answers true.
   * @returns how many pages were written to disk; pages that came out as they were are not.
   */
  publishOnce(until?: () => boolean): Promise<{ written: number }>;
  /** Takes the slow comparison of every record with the CMS some steps further; true when a round is complete. */
  compareSome(): Promise<boolean>;
  /** A whole round of it. */
  compare(): Promise<void>;
  /** Checks some files of the manifest against the disk and queues what differs; true when a round is complete. */
  checkFiles(limit: number): boolean;
  pendingPages(): number;
  /**
   * Packs some of the written pages better than there was time for; only when no page waits.
   *
   * @returns how many were taken.
   */
  packPages(): Promise<number>;
  /**
   * Brings some of what changed to the search engine, or begins to build its index anew. An engine that does not answer
   * is asked again later; pages do not wait for it.
   *
   * @returns how many records were taken.
   */
  feedSearch(): Promise<number>;
  /** Feeds search until nothing waits: no record, no attachment that was never read, no index being built. */
  searchSettled(): Promise<void>;
  close(): Promise<void>;
}

/** Pages between two looks at the feed. */
const batchPages = 256;
/** Pages that go into the manifest at once: the fewer commits, the fewer times the same parts of its trees are written. */
const settledAtOnce = 1024;
/** Pages that are packed between two looks: 20 ms, so that an edit does not wait for them. */
const packedAtOnce = 64;
/** Files that are removed between two questions for more. */
const removedAtOnce = 500;
/** How often what waits is counted for the progress. */
const countEveryMs = 1_000;
/** Pages whose text is compared at the start of a publisher: what half a minute of a full publish writes. */
const newestFiles = 2_000;

/** Feed → store → pages → files, in one process. Source: docs/decisions/0001 to 0004. */
export function createPublisher(options: PublisherOptions): Publisher {
  const { feed, book, publicDir } = options;
  const files = options.files ?? {
    remove: (path: string) => removePage(publicDir, path),
    exists: (path: string) => existsSync(resolveOutput(publicDir, path)),
    isWhole: (page: { path: string; bytes: number; hash?: string }) => isPageWhole(publicDir, page),
    list: () => listPages(publicDir),
  };
  const store = openStore(options.storeFile, { isExpected: files.exists('index.html') });
  const ids = new DependencyIds(store);
  const clock = options.now ?? (() => new Date().toISOString());
  let epoch = 0;
  let done = 0;
  let total = 0;
  let countedAt = 0;
  let written = 0;
  let fileCursor = 0;

  const search =
    options.search === undefined
      ? null
      : createSearchFeeder({ store, storeFile: options.storeFile, book, ...options.search });

  // The threads load while the feed is read for the first time, and are there when the first edit comes.
  const pool = options.pool(store);
  writeAssets(publicDir, options.theme);
  planForMaking(
    store,
    { identity: options.identity, looks: options.theme.looks },
    { now: clock(), isLoaded: isLoaded(store) },
  );

  const context: FeedContext = { feed, store, book };

  /** Has a page written whether or not it comes out as it was. */
  function planAgain(key: string, now: string): void {
    enqueue(store, { key, phase: phases.changed, rank: 0, since: now });
    store.sql('UPDATE queue SET force = 1 WHERE key = ?').run(key);
  }

  /** A power failure loses what was written last: the store may know of pages that never reached the disk. */
  function checkNewestFiles(): void {
    const now = clock();
    for (const page of newestPages(store, newestFiles)) if (!files.isWhole(page)) planAgain(page.key, now);
  }
  checkNewestFiles();

  const lookout = createLookout({
    ...context,
    storeFile: options.storeFile,
    clock,
    listFiles: () => files.list(),
    onSharedChange: () => (epoch += 1),
  });

  function retryFailures(): void {
    const now = clock();
    const due = readDueFailures(store, now);
    if (due.length === 0) return;
    store.transact(() => {
      for (const failure of due) {
        const ref = parsePageKey(failure.key);
        if (isDocumentPage(ref)) planPages(store, book, reapply(store, ref.kind, ref.id, now), now);
        enqueue(store, { key: failure.key, phase: failure.phase, rank: 0, since: now });
        store
          .sql('UPDATE failures SET retry_at = ? WHERE key = ?')
          .run(new Date(Date.parse(now) + 3_600_000).toISOString(), failure.key);
      }
    });
  }

  const taskOf = ({ key, phase, force, known }: QueuedPage): RenderTask => ({
    key,
    known: force ? null : known,
    mayLeave: phase === phases.leaving,
  });

  /** Takes the answer for one page into the manifest. */
  function settle({ key, phase, known }: QueuedPage, result: RenderResult, now: string): void {
    switch (result.kind) {
      case 'page': {
        if (known !== null && known.path !== result.path) planRemoval(store, known.path, now);
        writeManifestPage(store, ids, { ...result, writtenAt: now });
        dequeue(store, key);
        clearFailure(store, key);
        return;
      }
      case 'early':
        enqueue(store, { key, phase: phases.leaving, rank: 0, since: now }, true);
        return;
      case 'absent': {
        if (known !== null && phase !== phases.leaving) {
          enqueue(store, { key, phase: phases.leaving, rank: 0, since: now }, true);
          return;
        }
        if (known !== null) {
          planRemoval(store, known.path, now);
          deleteManifestPage(store, key);
        }
        dequeue(store, key);
        clearFailure(store, key);
        return;
      }
      case 'failed': {
        const { path, reason } = result;
        const siteId = result.siteId === '' ? siteOfKey(key) : result.siteId;
        writeFailure(store, { key, path, siteId, reason, phase, now });
        dequeue(store, key);
        hold(key, phase, now);
        return;
      }
      default:
        result satisfies never;
    }
  }

  const siteOfKey = (key: string): string => siteOf(store, parsePageKey(key)) ?? '';

  /** Nothing may link to a new document whose page could not be written. */
  function hold(key: string, phase: number, now: string): void {
    const ref = parsePageKey(key);
    if (phase !== phases.arriving || !isDocumentPage(ref)) return;
    planPages(store, book, reapply(store, ref.kind, ref.id, now, true), now);
    for (const own of bothEditions((edition) => ({ ...ref, edition }))) dequeue(store, own);
  }

  let looks = 0;

  /** Builds batch after batch until nothing waits or a look is due; false when nothing waited. */
  async function publishBatches(until: () => boolean): Promise<boolean> {
    looks += 1;
    const inWork: { batch: QueuedPage[]; results: Promise<RenderResult[]> }[] = [];
    let last: QueuedPage | undefined;
    /** Gives the threads one more batch of the same phase; the next one waits until this is settled. */
    const begin = (): void => {
      const batch = nextPages(store, batchPages, last);
      if (batch.length === 0) return;
      last = batch.at(-1);
      inWork.push({ batch, results: pool.run(batch.map(taskOf), { look: looks, epoch, write: true }) });
    };
    // The threads have the next batch before they are done with one, and build it while that one is settled.
    begin();
    begin();
    if (inWork.length === 0) return false;
    const built: [QueuedPage, RenderResult][] = [];
    let hasFailures = false;
    let mayGoOn = true;
    for (let first = inWork.shift(); first !== undefined; first = inWork.shift()) {
      const results = new Map((await first.results).map((result) => [result.key, result]));
      for (const page of first.batch) {
        const result = results.get(page.key);
        if (result === undefined) continue;
        built.push([page, result]);
        if (result.kind === 'failed') hasFailures = true;
      }
      mayGoOn &&= !hasFailures && !until() && (!lookout.isDue() || (await lookout.glance()));
      if (mayGoOn) begin();
      // A failure may hold a document back, and records never change below pages that are being built.
      const mayWait = hasFailures || (mayGoOn && built.length < settledAtOnce);
      if (inWork.length > 0 && mayWait) continue;
      try {
        settleAll(built.splice(0));
      } catch (cause) {
        await Promise.all(inWork.map((other) => other.results));
        throw cause;
      }
    }
    return true;
  }

  /** Takes what was built into the manifest, in one transaction. */
  function settleAll(built: readonly [QueuedPage, RenderResult][]): void {
    const now = clock();
    const writtenNow = built.filter(([, result]) => result.kind === 'page' && result.written).length;
    store.transact(() => {
      // Failures last: a document that is held back makes stale what the others read.
      for (const isFailure of [false, true])
        for (const [page, result] of built)
          if ((result.kind === 'failed') === isFailure) settle(page, result, now);
      if (writtenNow > 0) writeMeta(store, 'lastPublishedAt', now);
    });
    written += writtenNow;
    done += built.length;
    // Counting takes longer the more pages wait.
    if (performance.now() - countedAt > countEveryMs || done > total) {
      total = done + queueLength(store);
      countedAt = performance.now();
    }
    options.onProgress?.({ done, total });
  }

  /** Files that nothing links to any more; only when no page is left that might still link to them. */
  function removeFiles(): void {
    for (;;) {
      const paths = readRemovals(store, removedAtOnce);
      if (paths.length === 0) return;
      for (const path of paths) {
        if (!isPathTaken(store, path) && !hasFailed(store, path)) files.remove(path);
        forgetRemoval(store, path);
      }
    }
  }

  async function* compareAll(): AsyncGenerator<FeedResult> {
    for (const kind of kinds) yield* compareWithCms(context, kind, clock);
  }
  let comparison: AsyncGenerator<FeedResult> | null = null;

  async function compareSome(): Promise<boolean> {
    comparison ??= compareAll();
    const step = await comparison.next().catch((cause: unknown) => {
      comparison = null;
      throw cause;
    });
    if (step.done === true) comparison = null;
    else if (step.value.sharedChanged) epoch += 1;
    return step.done === true;
  }

  return {
    store,
    async publishOnce(until = () => false) {
      retryFailures();
      done = 0;
      total = 0;
      written = 0;
      for (let isFresh = false; ;) {
        if (!isFresh) await lookout.look();
        if (until()) return { written };
        if (await publishBatches(until)) isFresh = !lookout.isDue();
        else if (isFresh) isFresh = false;
        else break;
      }
      removeFiles();
      return { written };
    },
    compareSome,
    async compare() {
      while (!(await compareSome()));
    },
    checkFiles(limit) {
      const rows = store
        .sql('SELECT id, key, path, bytes FROM pages WHERE id > ? ORDER BY id LIMIT ?')
        .all(fileCursor, limit);
      const now = clock();
      for (const row of rows) {
        const page = { path: String(row['path']), bytes: Number(row['bytes']) };
        if (!files.isWhole(page)) planAgain(String(row['key']), now);
      }
      fileCursor = rows.length < limit ? 0 : Number(rows.at(-1)?.['id']);
      return rows.length < limit;
    },
    pendingPages: () => queueLength(store),
    async packPages() {
      const pages = unpackedPages(store, packedAtOnce);
      if (pages.length === 0) return 0;
      await pool.pack(pages.map(({ path }) => path));
      store.transact(() => pages.forEach(({ id }) => notePacked(store, id)));
      return pages.length;
    },
    feedSearch: () => search?.feed() ?? Promise.resolve(0),
    searchSettled: () => search?.settled() ?? Promise.resolve(),
    async close() {
      await search?.close();
      await options.search?.engine.close();
      options.search?.attachments.texts.close();
      await pool.close();
      store.close();
    },
  };
}
