import { change, dependency } from '../store/dependencies.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { enqueueReaders } from '../store/queue.ts';
import { planAll } from './plan-pages.ts';

/** What pages are made with, beside the records. */
export interface Making {
  /** Presenters and public address: another value makes every page stale. */
  identity: string;
  /** The look of each kind of page in each edition: another one makes the pages that have it stale. */
  looks: Record<string, string>;
}

/**
 * Queues, once, the pages that are made in another way than when they were written. Nobody has to remember it after an
 * upgrade, and a changed template touches the pages that it prints and no other.
 *
 * @param isLoaded  false when no page was ever written: then nothing can be stale.
 */
export function planForMaking(
  store: Store,
  { identity, looks }: Making,
  { now, isLoaded }: { now: string; isLoaded: boolean },
): void {
  store.transact(() => {
    const known = JSON.parse(readMeta(store, 'looks') ?? '{}') as Record<string, string>;
    if (isLoaded && readMeta(store, 'identity') !== identity) planAll(store, now);
    for (const [look, hash] of Object.entries(looks))
      if (known[look] !== hash) enqueueReaders(store, change(dependency.look(look)), now);
    writeMeta(store, 'identity', identity);
    writeMeta(store, 'looks', JSON.stringify(looks));
  });
}
