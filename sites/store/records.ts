/**
 * The published read model: records as the feed projects them and the pages read them.
 *
 * They are plain data, complete without the CMS. Ids are strings on both databases. Times are ISO 8601 in
 * UTC, `null` where unknown. HTML is sanitised; addresses of media and of linked records stand in it as
 * references (see `references.ts`) and are resolved when a page is built, so that a moved page or a
 * replaced picture is followed.
 */
import type { ChannelLook, SiteKind } from '#themes/contract.ts';

export type SiteState = 'open' | 'paused' | 'closed';

export interface SiteRecord {
  kind: 'site';
  id: string;
  /** `''` for the portal, else one lower-case segment: `qingshi`. */
  path: string;
  name: string;
  shortName: string;
  tagline: string;
  siteKind: SiteKind;
  state: SiteState;
  /** Shown while paused or closed; empty for the standard sentence. */
  stateText: string;
  parentId: string | null;
  /** Order in the matrix of sites. */
  position: number;
  /** Host names, first is the primary one; empty: served by path. */
  domains: string[];
  /** Earlier values of `path`, for redirects. */
  formerPaths: string[];
  /** `#rrggbb`. */
  accent: string;
  hotWords: string[];
  superiors: { text: string; url: string }[];
  notice: {
    tone: 'warn' | 'bad' | 'ok' | 'info';
    subject: string;
    text: string;
    url: string;
    date: string;
  } | null;
  identity: {
    organiser: string;
    undertaker: string;
    siteCode: string;
    icp: string;
    police: string;
    phone: string;
    fax: string;
    address: string;
    postcode: string;
    email: string;
    officeHours: string;
    conacUrl: string;
    errorReportUrl: string;
  };
  /** 便民电话. */
  phones: { name: string; phone: string; note: string }[];
}

export type ColumnLook = 'list' | 'pictures' | 'documents' | 'cover' | `channel-${ChannelLook}`;

export interface ColumnRecord {
  kind: 'column';
  id: string;
  siteId: string;
  parentId: string | null;
  name: string;
  /** One lower-case segment; the address is the path of segments from the root. */
  slug: string;
  description: string;
  keywords: string[];
  /** National ColumnType, in Chinese: `工作动态`. */
  columnType: string;
  /** Stable key from the blueprint by which home layouts find the column; `''` for columns made by hand. */
  blueprintKey: string;
  look: ColumnLook;
  pageSize: number;
  position: number;
  inNavigation: boolean;
  /** Earlier slug paths (`xinwen/yaowen`), for redirects of it and of all below it. */
  formerPaths: string[];
}

export interface ArticleRecord {
  kind: 'article';
  id: string;
  siteId: string;
  columnId: string;
  /** `yyyymm/slug`, unique in its site, without suffix. */
  address: string;
  formerAddresses: string[];
  form: 'text' | 'pictures' | 'video' | 'link';
  title: string;
  subtitle: string;
  source: string;
  author: string;
  editor: string;
  summary: string;
  keywords: string[];
  documentNumber: string;
  coverId: string | null;
  bodyHtml: string;
  pictures: { mediaId: string; caption: string }[];
  video: { mediaId: string | null; posterId: string | null; url: string } | null;
  externalUrl: string;
  attachments: { mediaId: string; title: string }[];
  publishedAt: string;
  /** Leaves the site at this moment. */
  withdrawAt: string | null;
  pinnedUntil: string | null;
  /** `gone` once it was public and was withdrawn, unpublished or trashed. */
  state: 'public' | 'gone';
  withdrawnAt: string | null;
  withdrawReason: string;
}

export interface MediaRecord {
  kind: 'media';
  id: string;
  siteId: string | null;
  /** Address below the server root: `/media/202611/ab12.webp`. */
  url: string;
  originalName: string;
  mimeType: string;
  sizeBytes: number;
  width: number;
  height: number;
  alt: string;
  caption: string;
  focalX: number;
  focalY: number;
  /** Narrowest first. */
  sizes: { name: string; url: string; width: number; height: number }[];
}

export interface LinkRecord {
  kind: 'link';
  id: string;
  siteId: string;
  /** 轮播, 友情链接, 快捷入口. */
  place: 'carousel' | 'friend' | 'quick';
  /** 友情链接 group: `新闻媒体`. */
  group: string;
  title: string;
  url: string;
  /** Internal target instead of `url`. */
  targetArticleId: string | null;
  mediaId: string | null;
  icon: string;
  position: number;
  from: string | null;
  until: string | null;
}

export type StoreRecord = SiteRecord | ColumnRecord | ArticleRecord | MediaRecord | LinkRecord;
export type RecordKind = StoreRecord['kind'];

/** Kinds of records that search finds; each has a presenter in `sites/search-feed/`. */
export const searchableKinds = ['article'] as const satisfies RecordKind[];
export type SearchableKind = (typeof searchableKinds)[number];
