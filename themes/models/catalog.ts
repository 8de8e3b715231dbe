/** 政府信息公开: the catalog, its records, and regulations. */
import type { PageBase } from './chrome.ts';
import type { Attachment, CoverBlock, IconName, Link, ListItem, Pagination, TreeNode } from './parts.ts';

/** How far a document still holds, in a word and a tone. */
export interface ValidityTag {
  /** 有效, 已修改, 部分失效, 已失效, 已废止. */
  text: string;
  tone: 'ok' | 'warn' | 'bad';
}

/** One row of the catalog of public information, or of the regulations library. */
export interface CatalogRow {
  /** 索引号; absent in the regulations library. */
  indexNumber?: string;
  title: string;
  href: string;
  issuer: string;
  /** 文号. */
  number?: string;
  /** 成文, of a regulation 施行: `2026-11-16`; absent when unknown. */
  writtenOn?: string;
  /** `2026-11-18`; absent when unknown. */
  publishedOn?: string;
  validity: ValidityTag;
  /** Only to be had on request, or not at all: said beside the title. */
  publicity?: string;
}

/** One row of the filters above a catalog list. */
export interface CatalogFilter {
  title: string;
  choices: (Link & { current: boolean })[];
  /** The others, folded. */
  rest: Link[];
}

/** 政府信息公开: the platform page of a site, a list of its catalog, or the regulations library. */
export interface CatalogPage extends PageBase {
  kind: 'catalog';
  layout: 'records' | 'regulations';
  name: string;
  description: string;
  /** The national outline: 指南 制度 法定主动公开内容 年报 依申请公开. */
  tree: { root: Link; nodes: TreeNode[] };
  /** The five entrances; on the platform page only. */
  entrances: (Link & { icon: IconName; note: string })[];
  /** Searches this catalog only: a GET form; `kept` are its hidden fields. */
  search?: { action: string; kept: { name: string; value: string }[] };
  filters: CatalogFilter[];
  /** Length of the list; on its newest page only, so that old pages never change. */
  total?: number;
  rows: CatalogRow[];
  pagination?: Pagination;
  /** Columns of articles that belong to the platform; on the platform page only. */
  blocks: CoverBlock[];
  /** Feed of new records, and the whole catalog for machines. */
  exports: { rss: Link; files: Link[] };
  /** Set when there is nothing to list. */
  empty?: { text: string; parent: Link };
}

/** Across the page of a document that no longer holds. */
export interface ValidityMark {
  /** 废止, 失效, 部分失效, 修改. */
  word: string;
  tone: 'warn' | 'bad';
  /** `2026-11-16`. */
  since?: string;
  text: string;
  /** The document that changed it. */
  successor?: Link & { number?: string };
}

/** A record of the catalog with its text, or a regulation. */
export interface RecordPage extends PageBase {
  kind: 'record';
  heading: string;
  /** 文号. */
  number?: string;
  issuer: string;
  /** `2026-11-18`. */
  publishedOn: string;
  mark?: ValidityMark;
  /** The catalog block, in its order; `wide` values take a row of their own. */
  catalog: { name: string; value: string; tag?: ValidityTag; wide?: boolean }[];
  /** Set when the text itself is not public: why, and how to ask for it. */
  withheld?: { title: string; text: string; links: Link[] };
  /** Chapters and articles of a regulation, to anchors of the text. */
  contents: Link[];
  bodyHtml: string;
  attachments: Attachment[];
  /** 沿革, newest first. `date` is `2026-11-16`. */
  history: { date: string; event: string; text?: string; link?: Link }[];
  /** Of a regulation: how it came about and was changed, a line each. */
  notes?: string[];
  /** 解读: articles that explain this document. */
  readings: ListItem[];
  /** What this document explains. */
  explains: Link[];
  related: Link[];
  qrSvg: string;
  errorReportHref?: string;
}
