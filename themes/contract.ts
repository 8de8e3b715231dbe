/**
 * The page models: everything a theme may know about a page. Their parts stand in `models/`; others take them from here.
 *
 * A theme is a leaf: it prints a model and asks nothing. Every text is ready to print, every `href` and
 * `src` is final, every date is an ISO 8601 string in UTC; only `*Html` fields hold markup, and that markup
 * is already sanitised. An optional part that is absent or an empty list is left out of the page.
 */
import type { CatalogPage, RecordPage } from './models/catalog.ts';
import type { Chrome, PageBase } from './models/chrome.ts';
import type { ArticlePage, ColumnPage } from './models/documents.ts';
import type { ChannelPage, HomePage } from './models/home.ts';
import type { Link } from './models/parts.ts';
import type { SearchPage } from './models/search.ts';

export type * from './models/catalog.ts';
export type * from './models/chrome.ts';
export type * from './models/documents.ts';
export type * from './models/home.ts';
export type * from './models/parts.ts';
export type * from './models/search.ts';

export interface SiteMapPage extends PageBase {
  kind: 'site-map';
  groups: { header: Link; links: (Link & { children: Link[] })[] }[];
}

export interface NotFoundPage extends PageBase {
  kind: 'not-found';
  links: Link[];
}

/** A withdrawn document: who, when, why and a way on. */
export interface GonePage extends PageBase {
  kind: 'gone';
  /** 文章 or 文件. */
  noun: string;
  heading: string;
  /** When the document had been published. */
  publishedAt?: string;
  withdrawnAt: string;
  unit: string;
  reason: string;
  links: Link[];
}

/** The whole site is paused or closed. */
export interface SiteClosedPage extends PageBase {
  kind: 'site-closed';
  state: 'paused' | 'closed';
  text: string;
  links: Link[];
}

export type Page =
  | HomePage
  | ChannelPage
  | ColumnPage
  | ArticlePage
  | CatalogPage
  | RecordPage
  | SearchPage
  | SiteMapPage
  | NotFoundPage
  | GonePage
  | SiteClosedPage;

/**
 * What the header and footer fragments are rendered from. A fragment serves every page of a site that shares
 * `currentKey`; the one address that differs by page, the other edition, stands in it as `OTHER_EDITION_MARK`
 * and is put in when the fragment is spliced.
 */
export interface FragmentModel {
  part: 'header' | 'footer';
  chrome: Chrome;
  currentKey: string;
}

export const OTHER_EDITION_MARK = '@@other-edition@@';

/**
 * How every page begins. A server that puts a reading mode on replaces it by `<html lang="zh-CN" class="lp hc">`
 * with the flags of the `view` cookie as classes (`hant` too, beside converting the page).
 */
export const HTML_START = '<!DOCTYPE html><html lang="zh-CN">';
