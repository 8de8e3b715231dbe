import { beijingDay } from '#config/beijing-day.ts';
import { foldText } from './text/fold.ts';

/** What can be found. Codes, not labels; {@link kindLabels} says how they are called. */
export const searchKinds = [
  'news',
  'document',
  'interpretation',
  'service',
  'letter',
  'regulation',
  'topic',
  'attachment',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** The Chinese name of each kind, as the facet and the results show it. */
export const kindLabels: Record<SearchKind, string> = {
  news: '新闻',
  document: '文件',
  interpretation: '解读',
  service: '服务',
  letter: '信件',
  regulation: '法规规章',
  topic: '专题',
  attachment: '附件',
};

/** 有效性 of a document; empty for what has none, like news. */
export type Validity = '' | '有效' | '修改' | '部分失效' | '失效' | '废止';

/**
 * One thing that can be found: a published record or one of its attachments, complete and public.
 *
 * Texts are empty where unknown. The feed sends only what is public now; a withdrawn record is removed.
 */
export interface SearchDocument {
  /** `article-12`, `disclosure-7`, `attachment-33`: letters, digits, `-` and `_`, at most 200. */
  id: string;
  kind: SearchKind;
  /** Path or id of the site, the same everywhere; the portal needs one too. */
  site: string;
  siteKind: string;
  /** Name of the column. */
  column: string;
  /** National ColumnType: 工作动态. */
  columnType: string;
  title: string;
  /** 文号. */
  number: string;
  /** 索引号. */
  indexNumber: string;
  /** 发布机构. */
  issuer: string;
  /** 主题分类, from the class down: `综合政务\政务公开`; the class alone is a value too. */
  subject: string;
  /** 体裁/文种. */
  genre: string;
  /** Date that readers see, ISO 8601 (`2019-01-12` or with time); null when unknown or impossible. */
  date: string | null;
  validity: Validity;
  summary: string;
  keywords: string[];
  /** Plain text; what stands beyond {@link maxTextLength} characters is not searched. */
  text: string;
  url: string;
  wapUrl: string;
  /** The record that an attachment, or the regulation that an article, belongs to; null for all others. */
  owner: { id: string; title: string } | null;
  /** Stands first among equals whose title matches. */
  pinned: boolean;
}

/** The facets, in the order they are shown. */
export const facetNames = [
  'site',
  'siteKind',
  'kind',
  'columnType',
  'issuer',
  'subject',
  'subjectChild',
  'genre',
  'year',
  'validity',
] as const;

export type FacetName = (typeof facetNames)[number];

/** Characters of a text that are indexed; long attachments are cut there. */
export const maxTextLength = 40_000;
const maxTitleLength = 1_000;
const maxValueLength = 200;

/** The value of each facet that a document has; empty where it has none. */
export function facetsOf(document: SearchDocument): Record<FacetName, string> {
  const subjectClass = document.subject.split('\\', 1)[0] ?? '';
  return {
    site: document.site,
    siteKind: document.siteKind,
    kind: document.kind,
    columnType: document.columnType,
    issuer: document.issuer,
    subject: subjectClass,
    subjectChild: document.subject === subjectClass ? '' : document.subject,
    genre: document.genre,
    year: document.date === null ? '' : beijingDay(document.date).slice(0, 4),
    validity: document.validity,
  };
}

/** True unless the document was abrogated or has lapsed; those come after all that hold. */
export function stillHolds(validity: Validity): boolean {
  return validity !== '失效' && validity !== '废止';
}

/**
 * Brings a document into the form that the engines index: texts cut to their limits, blanks and control characters
 * tidied, subject parts joined with `\`, an impossible date taken out.
 *
 * @throws {RangeError} when the id cannot be an id of both engines.
 */
export function prepareDocument(document: SearchDocument): SearchDocument {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(document.id)) {
    throw new RangeError(
      `Search document id must be 1 to 200 of A-Z a-z 0-9 _ -: ${JSON.stringify(document.id.slice(0, 80))}`,
    );
  }
  return {
    ...document,
    title: cut(tidyLine(document.title), maxTitleLength),
    number: cut(tidyLine(document.number), maxValueLength),
    indexNumber: cut(tidyLine(document.indexNumber), maxValueLength),
    site: cut(tidyLine(document.site), maxValueLength),
    siteKind: cut(tidyLine(document.siteKind), maxValueLength),
    column: cut(tidyLine(document.column), maxValueLength),
    columnType: cut(tidyLine(document.columnType), maxValueLength),
    issuer: cut(tidyLine(document.issuer), maxValueLength),
    subject: cut(tidySubject(document.subject), maxValueLength),
    genre: cut(tidyLine(document.genre), maxValueLength),
    date: parseDate(document.date),
    summary: cut(tidyText(document.summary), maxTitleLength),
    keywords: document.keywords.slice(0, 50).map((keyword) => cut(tidyLine(keyword), maxValueLength)),
    text: cut(tidyText(document.text), maxTextLength),
  };
}

/**
 * Checks a date that may be wrong (2月30日, the year 0).
 *
 * @returns the date as given when it exists, null otherwise.
 */
export function parseDate(date: string | null): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(date ?? '');
  if (date === null || match === null) return null;
  const [, year, month, day] = match.map(Number);
  const midnight = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const exists = midnight.getUTCMonth() + 1 === month && midnight.getUTCDate() === day && (year ?? 0) >= 1800;
  return exists && !Number.isNaN(Date.parse(date)) ? date : null;
}

/** The words of a document beside title and text by which it is found too, each folded. */
export function extrasOf(document: SearchDocument): string[] {
  const { number, indexNumber, issuer, column, summary, keywords, owner } = document;
  return [number, indexNumber, issuer, column, summary, ...keywords, owner?.title ?? '']
    .map(foldText)
    .filter((text) => text !== '');
}

/** Control characters become blanks, so that words on both sides stay apart. */
function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}--[\t\n\r]]/gv, ' ')
    .trim();
}

function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/gu, ' ');
}

/** Subjects come with either slash, in any width. */
function tidySubject(subject: string): string {
  return tidyLine(subject)
    .split(/[\\/＼／>]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\\');
}

function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/u, '');
}
