/**
 * The published read model: records as the feed projects them and the pages read them.
 *
 * They are plain data, complete without the CMS. Ids are strings on both databases. Times are ISO 8601 in
 * UTC, `null` where unknown. HTML is sanitised; addresses of media and of linked records stand in it as
 * references (see `references.ts`) and are resolved when a page is built, so that a moved page or a
 * replaced picture is followed.
 */
import type { TermList } from '#policy/code-lists.ts';
import type { Validity } from '#policy/validity.ts';
import type { ChannelLook, SiteKind } from '#themes/contract.ts';

export type { TermList };

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
    unit: string;
    /** Empty when not said. */
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
  /** 轮播, 友情链接, 快捷入口, 示意地图. */
  place: 'carousel' | 'friend' | 'quick' | 'map';
  /** 友情链接 group: `新闻媒体`. */
  group: string;
  title: string;
  url: string;
  /** Internal target instead of `url`. */
  targetArticleId: string | null;
  mediaId: string | null;
  icon: string;
  /** Where a place stands on the picture of the map, in per cent of its width and height. */
  left: number;
  top: number;
  position: number;
  from: string | null;
  until: string | null;
}

/** A unit of the group. */
export interface OrganisationRecord {
  kind: 'organisation';
  id: string;
  name: string;
  shortName: string;
}

/** Words that stand for one another when people search. */
export interface SynonymRecord {
  kind: 'synonym';
  id: string;
  words: string[];
}

/** One entry of a code list (代码表). */
export interface TermRecord {
  kind: 'term';
  id: string;
  list: TermList;
  /** Unique in its list, stable, fit for an address: `0201`. */
  code: string;
  name: string;
  /** Code of the class above it; `''` for the top. */
  parentCode: string;
  position: number;
  /** No longer offered; records that have it keep it. */
  active: boolean;
  /** Sites to which it applies; empty: all. */
  siteKinds: SiteKind[];
}

export type { Validity };

/** What one record says of another: `abolishes` reads "this record abolishes the target". */
export type RelationType =
  'abolishes' | 'abolished-by' | 'amends' | 'amended-by' | 'interprets' | 'interpreted-by';

/** Kinds of records that relations join. */
export type RelatedKind = 'disclosure' | 'article';

export interface DisclosureRecord {
  kind: 'disclosure';
  id: string;
  siteId: string;
  /** `gongkai/2026/ab12cd`, unique in its site, without suffix. */
  address: string;
  formerAddresses: string[];
  indexNumber: string;
  title: string;
  documentNumber: string;
  /** Null for issuers that are no unit of the group. */
  issuerId: string | null;
  issuer: string;
  /** `YYYY-MM-DD`. */
  writtenOn: string | null;
  publishedAt: string;
  /** Codes of the code lists, `''` where unknown. */
  subject: string;
  subjectChild: string;
  genre: string;
  audience: string[];
  assembly: string;
  statutoryItem: string;
  publicity: 'active' | 'on-request' | 'refused';
  /** Reason and legal ground of `on-request` and `refused`. */
  publicityReason: string;
  summary: string;
  keywords: string[];
  /** As its editors say; what later records do to it is in `readRelations`. */
  validity: Validity;
  /** `YYYY-MM-DD`. */
  effectiveOn: string | null;
  /** The last day of its term, or the day on which it was changed or ended. */
  expiredOn: string | null;
  /** Why it no longer holds where no record says so; `''` for nothing. */
  validityNote: string;
  /** Said by this record alone; the other way round is derived. */
  relations: { type: RelationType; targetId: string; targetKind: RelatedKind }[];
  /** Empty for what is not disclosed actively, as are the attachments. Articles of a text carry anchors: `tiao-12`. */
  bodyHtml: string;
  attachments: { mediaId: string; title: string }[];
  state: 'public' | 'gone';
  withdrawAt: string | null;
  withdrawnAt: string | null;
  withdrawReason: string;
}

/** An act of the regulations library (规章库). */
export interface RegulationRecord {
  kind: 'regulation';
  id: string;
  siteId: string;
  /** `guizhang/2019/ab12cd`, unique in its site, without suffix. */
  address: string;
  formerAddresses: string[];
  title: string;
  number: string;
  issuer: string;
  /** 法律, 行政法规, 地方性法规 … */
  level: string;
  /** Since when the library shows it; ISO 8601. */
  publishedAt: string;
  /** `YYYY-MM-DD`, null where unknown. */
  publishedOn: string | null;
  effectiveOn: string | null;
  validity: Validity;
  /** How it came about and was changed, a line each. */
  history: string[];
  /** Chapters and articles carry ids: `zhang-2`, `tiao-12`. */
  bodyHtml: string;
  /** Chapters and articles in order. */
  parts: { id: string; label: string; level: 'chapter' | 'article' }[];
  state: 'public' | 'gone';
  withdrawAt: string | null;
  withdrawnAt: string | null;
  withdrawReason: string;
}

/** Records that have pages and stand in lists. */
export type DocumentRecord = ArticleRecord | DisclosureRecord | RegulationRecord;
export type DocumentKind = DocumentRecord['kind'];

export const isDocumentKind = (kind: StoreRecord['kind']): kind is DocumentKind =>
  kind === 'article' || kind === 'disclosure' || kind === 'regulation';

export const isDocument = (record: StoreRecord): record is DocumentRecord => isDocumentKind(record.kind);

export type StoreRecord =
  | SiteRecord
  | ColumnRecord
  | MediaRecord
  | LinkRecord
  | TermRecord
  | OrganisationRecord
  | SynonymRecord
  | DocumentRecord;
export type RecordKind = StoreRecord['kind'];

/** Kinds of records that search finds; each has a presenter in `sites/search-feed/`. */
export const searchableKinds = ['article', 'disclosure', 'regulation'] as const satisfies RecordKind[];
export type SearchableKind = (typeof searchableKinds)[number];
