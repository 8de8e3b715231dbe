import type { Payload } from 'payload';
import { openSearchEngine, type SearchSettings } from '#search/open-engine.ts';
import { buildThemes } from '#themes/build.ts';
import { extractText } from '../attachments/extract-text.ts';
import { openTextCache } from '../attachments/text-cache.ts';
import { cmsFeed } from '../feed/read-changes.ts';
import { publishIdentity } from './identity.ts';
import { createPublisher, type Publisher, type PublisherOptions } from './publisher.ts';
import { createRenderPool } from './render-pool.ts';
import { sweepUnfinished } from './write-page.ts';

/** The settings a publisher needs; `Settings` of the process has them all. */
export interface PublisherSettings {
  paths: { store: string; public: string; uploads: string } & SearchSettings['paths'];
  meili: SearchSettings['meili'];
  publicUrl: string;
  workers: number;
}

/** Makes the real publisher: themes built when stale unless a build is given, the CMS as feed, worker threads to render, search to feed. */
export async function openPublisher(
  payload: Payload,
  settings: PublisherSettings,
  { onProgress, now, theme: given }: Partial<Pick<PublisherOptions, 'onProgress' | 'now' | 'theme'>> = {},
): Promise<Publisher> {
  sweepUnfinished(settings.paths.public);
  const theme = given ?? (await buildThemes());
  const book = { publicUrl: settings.publicUrl };
  const identity = publishIdentity(settings.publicUrl);
  return createPublisher({
    feed: cmsFeed(payload),
    storeFile: settings.paths.store,
    publicDir: settings.paths.public,
    book,
    theme,
    identity,
    search: {
      engine: openSearchEngine(settings),
      attachments: {
        uploadsDir: settings.paths.uploads,
        texts: openTextCache(settings.paths.search),
        extract: extractText,
      },
    },
    pool: () =>
      createRenderPool(
        { storeFile: settings.paths.store, publicDir: settings.paths.public, book, theme },
        settings.workers,
      ),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(now === undefined ? {} : { now }),
  });
}
