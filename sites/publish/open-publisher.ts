import type { Payload } from 'payload';
import { buildThemes } from '#themes/build.ts';
import { cmsFeed } from '../feed/read-changes.ts';
import { publishIdentity } from './identity.ts';
import { createPublisher, type Publisher, type PublisherOptions } from './publisher.ts';
import { createRenderPool } from './render-pool.ts';

/** The settings a publisher needs; `Settings` of the process has them all. */
export interface PublisherSettings {
  paths: { store: string; public: string };
  publicUrl: string;
  workers: number;
}

/** Makes the real publisher: themes built when they are stale, the CMS as feed, worker threads to render. */
export async function openPublisher(
  payload: Payload,
  settings: PublisherSettings,
  { onProgress, now }: Pick<PublisherOptions, 'onProgress' | 'now'> = {},
): Promise<Publisher> {
  const theme = await buildThemes();
  const book = { publicUrl: settings.publicUrl };
  const identity = publishIdentity(theme, settings.publicUrl);
  return createPublisher({
    feed: cmsFeed(payload),
    storeFile: settings.paths.store,
    publicDir: settings.paths.public,
    book,
    theme,
    identity,
    pool: () =>
      createRenderPool(
        { storeFile: settings.paths.store, publicDir: settings.paths.public, book, theme, identity },
        settings.workers,
      ),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(now === undefined ? {} : { now }),
  });
}
