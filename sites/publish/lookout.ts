import type { AddressBook } from '../addresses.ts';
import { settleMs, type Feed } from '../feed/read-changes.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { planRemoval } from '../store/removals.ts';
import { applyClock, applyFeed, isTimeDue, nothing, rewindClock } from './apply-feed.ts';
import { fillStore } from './fill-store.ts';
import { planAll } from './plan-pages.ts';

/** Looks for what is new, in the CMS and by the clock, and knows when the next look is worth it. */
export interface Lookout {
  /** Takes what is new into the store; no thread may be building pages meanwhile. */
  look(): Promise<void>;
  /** A look for which the threads need not wait: true when nothing is new, false when only a real one tells. */
  glance(): Promise<boolean>;
  isDue(): boolean;
}

interface LookoutParts {
  feed: Feed;
  store: Store;
  storeFile: string;
  book: AddressBook;
  /** ISO 8601. */
  clock: () => string;
  /** The files of the output tree. */
  listFiles: () => Iterable<string>;
  /** What pages of a site share has to be made again. */
  onSharedChange: () => void;
}

/** Pages get so many times the time of a look before the next one: */
const looksToPages = 20;
/** long enough for several batches, since the threads wait at every look, */
const minBlindMs = 500;
/** but nothing new waits longer than this for one. */
const maxBlindMs = 2_000;
const firstLoadKey = 'loaded';

/** Whether the store was filled. */
export const isLoaded = (store: Store): boolean => readMeta(store, firstLoadKey) !== null;

export function createLookout(parts: LookoutParts): Lookout {
  const { feed, store, clock, onSharedChange } = parts;
  /** The mark of the feed when all of it was last read; what comes in meanwhile gives another one. */
  let readUpTo: number | null = null;
  let nextLookAt = 0;

  /**
   * A clock may be set back by hand, by the network, and while this program was not running. A small step, as of a clock
   * that follows another, needs nothing: the feed looks further back.
   */
  function isSetBack(now: string): boolean {
    const latest = readMeta(store, 'clockAt');
    return latest !== null && Date.parse(latest) - Date.parse(now) > settleMs;
  }

  function followClock(): void {
    const now = clock();
    if (!isSetBack(now)) return;
    if (rewindClock(parts, now).sharedChanged) onSharedChange();
    writeMeta(store, 'clockAt', now);
    readUpTo = null;
  }

  /** Everything that was committed before this moment has been read; `clockAt` is the latest such moment. */
  function noteLook(now: string): void {
    store
      .sql(
        `INSERT INTO meta (key, value) VALUES ('seenAt', ?1), ('clockAt', ?1) ON CONFLICT (key) DO UPDATE
         SET value = iif(key = 'clockAt', max(value, excluded.value), excluded.value)`,
      )
      .run(now);
  }

  /** Fills the store for the first time; nothing is planned meanwhile, everything is queued at the end. */
  async function readFirst(): Promise<void> {
    const now = clock();
    const mark = await feed.readMark();
    await fillStore(parts, now);
    readUpTo = mark;
    onSharedChange();
    store.transact(() => {
      planAll(store, now);
      // A store that was lost has forgotten which files it wrote; those that no page takes must go.
      for (const path of parts.listFiles()) planRemoval(store, path, now);
      writeMeta(store, firstLoadKey, now);
      noteLook(now);
    });
  }

  async function readFeed(): Promise<void> {
    followClock();
    if (!isLoaded(store)) return readFirst();
    const now = clock();
    const time = applyClock(parts, now);
    const mark = await feed.readMark();
    const news = mark !== null && mark === readUpTo ? nothing : await applyFeed(parts, now);
    readUpTo = news.isDrained ? mark : null;
    if (time.sharedChanged || news.sharedChanged) onSharedChange();
    if (news.isDrained && time.isDrained) noteLook(now);
  }

  return {
    async look() {
      const started = performance.now();
      await readFeed();
      // One that is dear is rarer in a long run of pages.
      const now = performance.now();
      nextLookAt = now + Math.min(maxBlindMs, Math.max(minBlindMs, (now - started) * looksToPages));
    },
    async glance() {
      const now = clock();
      const mark = await feed.readMark();
      if (mark === null || mark !== readUpTo || isTimeDue(store, now) || isSetBack(now)) return false;
      noteLook(now);
      nextLookAt = performance.now() + minBlindMs;
      return true;
    },
    isDue: () => performance.now() >= nextLookAt,
  };
}
