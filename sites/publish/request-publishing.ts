import { closeSync, existsSync, futimesSync, openSync } from 'node:fs';
import { readSearchState } from '../search-feed/search-state.ts';
import { openStore } from '../store/open-store.ts';
import { planAll } from './plan-pages.ts';
import { PublishError } from './publish-error.ts';
import { readPublishStatusOf, type PublishStatus } from './publish-status.ts';

/** Tells the publisher to look now. */
export function poke(pokeFile: string): void {
  const handle = openSync(pokeFile, 'a');
  try {
    futimesSync(handle, new Date(), new Date());
  } finally {
    closeSync(handle);
  }
}

/**
 * Queues all pages, or those of one site, to be built again; safe beside a running publisher.
 *
 * @param sitePath  `''` for the portal, undefined for the whole group.
 * @returns how many pages were queued; 0 when nothing was ever published.
 * @throws {PublishError} `publish.unknown_site`.
 */
export function requestPublishing(storeFile: string, sitePath?: string): number {
  if (!existsSync(storeFile)) return 0;
  const store = openStore(storeFile);
  try {
    const id =
      sitePath === undefined
        ? undefined
        : store.sql(`SELECT id FROM records WHERE kind = 'site' AND json ->> 'path' = ?`).get(sitePath)?.[
            'id'
          ];
    if (sitePath !== undefined && id === undefined) {
      throw new PublishError('publish.unknown_site', `没有路径为“${sitePath}”的站点。`, {
        isPublic: true,
        status: 404,
      });
    }
    return store.transact(() => {
      planAll(store, new Date().toISOString(), id === undefined ? undefined : String(id));
      store.sql('UPDATE queue SET force = 1').run();
      return Number(store.sql('SELECT count(*) AS n FROM queue').get()?.['n']);
    });
  } finally {
    store.close();
  }
}

/**
 * Waits until the publisher has seen everything that was committed before the call, all pages of it are on the disk and
 * search finds it. A search engine that does not answer is not waited for, nor is reading the texts of attachments.
 *
 * @param onStatus  told about every look.
 */
export async function waitForPublishing(
  storeFile: string,
  onStatus: (status: PublishStatus) => void,
): Promise<PublishStatus> {
  let since = new Date().toISOString();
  for (;;) {
    // Where the clock was set back, the publisher counts from the earlier time too.
    const now = new Date().toISOString();
    if (now < since) since = now;
    const status = readPublishStatusOf(storeFile);
    onStatus(status);
    const isSeen = status.seenAt !== null && status.seenAt > since;
    if (isSeen && status.pending === 0 && isSearchDone(storeFile)) return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isSearchDone(storeFile: string): boolean {
  const { waiting, rebuild, fault } = readSearchState(storeFile);
  return fault !== '' || (waiting === 0 && rebuild === null);
}
