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

/** Pages that were written, to be packed better than there was time for. */
export interface PackJob {
  id: number;
  paths: string[];
}

export interface RenderJob {
  id: number;
  /** Pages of one run see the same store. */
  run: number;
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
  id: number;
  results: RenderResult[];
}
