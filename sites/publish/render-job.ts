/** What the publisher and its render workers say to each other. */
import type { ThemeBuild } from '#themes/theme-build.ts';
import type { AddressBook } from '../addresses.ts';
import type { PublicPaths } from './write-page.ts';

export interface WorkerSettings extends PublicPaths {
  storeFile: string;
  book: AddressBook;
  theme: ThemeBuild;
}

export interface RenderTask {
  key: string;
  /** Hash and path in the manifest; null for a page that is not written yet, or is to be written anyway. */
  known: { hash: string; path: string; status: number } | null;
  /** Whether a page may now turn into a notice of its withdrawal: only after all that links to it. */
  mayLeave: boolean;
}

/**
 * Work that all threads share: each gets the whole of it and takes the next items when it is done with its last ones.
 * Nobody waits for the publisher's own thread, which is busy with the pages before.
 */
interface SharedJob {
  id: number;
  /** One number, shared by the threads: how many items were taken. */
  taken: Int32Array<SharedArrayBuffer>;
  /** How many a thread takes at once. */
  step: number;
}

/** Pages that were written, to be packed better than there was time for. */
export interface PackJob extends SharedJob {
  paths: string[];
}

export interface RenderJob extends SharedJob {
  /** Pages of one look see the same records. */
  look: number;
  /** Changes when a record changed that pages of a site share. */
  epoch: number;
  /** False to only compute hashes, for `verify`. */
  write: boolean;
  tasks: RenderTask[];
}

export type RenderResult =
  | {
      key: string;
      kind: 'page';
      siteId: string;
      path: string;
      status: number;
      hash: string;
      bytes: number;
      /** False when the file on disk had these bytes already. */
      written: boolean;
      reads: [key: string, extent: number][];
    }
  /** The page is to say that it was withdrawn, but not yet. */
  | { key: string; kind: 'early' }
  /** There is no such page (any more). */
  | { key: string; kind: 'absent' }
  | { key: string; kind: 'failed'; siteId: string; path: string; reason: string };

export interface RenderAnswer {
  /** -1 from a thread that is ready to begin. */
  id: number;
  results: RenderResult[];
  /** Whether the thread found nothing more to take. */
  isLast: boolean;
}
