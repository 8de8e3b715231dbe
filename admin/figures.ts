import type { Payload } from 'payload';

import type { SearchState } from './search/search-state.ts';

/** What the read model of the public pages says about a list of articles. */
export interface ListFigure {
  /** Articles that are public. */
  articles: number;
  /** ISO 8601; null while there is none. */
  lastAt: string | null;
}

/** A page that could not be published. */
export interface FailedPage {
  key: string;
  path: string;
  siteId: string;
  reason: string;
  since: string;
}

/** A sign-in that was refused. */
export interface FailedLogin {
  /** ISO 8601. */
  at: string;
  /** A mail address; empty for anything else. */
  account: string;
  address: string;
}

/** The last backup; its file may have been taken away since. */
export interface LastBackup {
  file: string;
  bytes: number;
  /** ISO 8601. */
  createdAt: string;
}

/** How searching stands. */
export type SearchFigures = Omit<SearchState, 'unread'>;

/** What the admin shows of the parts behind the content; handed in where the product is put together. */
export interface Figures {
  /** By id of the column. */
  columns(ids: readonly string[]): Map<string, ListFigure>;
  /** By id of the site. */
  sites(ids: readonly string[]): Map<string, ListFigure>;
  publishing(): { pending: number; lastPublishedAt: string | null; failed: FailedPage[] };
  /** Free bytes where the data lies; null when it cannot be told. */
  freeBytes(): Promise<number | null>;
  /** Null when none was made on this machine. */
  lastBackup(): LastBackup | null;
  /** Oldest first. */
  failedLogins(since: Date): FailedLogin[];
  search(): SearchFigures;
}

/** The figures of a running product. */
export function figuresOf(payload: Payload): Figures {
  return payload.config.custom.figures as Figures;
}
