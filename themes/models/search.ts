/** Results of a search. */
import type { PageBase } from './chrome.ts';
import type { Link } from './parts.ts';

/** A piece of a text; `hit` where it is what was searched. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** A small framed word beside a result: its kind, or whether it still holds. */
export interface SearchTag {
  text: string;
  tone: 'plain' | 'ok' | 'warn' | 'bad';
}

export interface SearchResult {
  title: Segment[];
  href: string;
  /** Leaves the website group. */
  external?: boolean;
  /** Empty when the document has no text. */
  snippet: Segment[];
  tags: SearchTag[];
  /** Who issued it, its 文号; empty parts are left out by the presenter. */
  facts: string[];
  /** ISO 8601. */
  date?: string;
  /** For an attachment: the document it belongs to, `附于《……》`. */
  owner?: string;
}

export interface SearchChoice extends Link {
  count: number | null;
  current: boolean;
}

/** One group of the filters. */
export interface SearchFacet {
  key: string;
  title: string;
  /** The most frequent ones, and always the current one. */
  choices: SearchChoice[];
  /** The others, folded: `其余 23 个网站`. */
  rest?: { text: string; count: number; choices: SearchChoice[] };
}

/** Results of a search, rendered when they are asked for. */
export interface SearchPage extends PageBase {
  kind: 'search';
  form: {
    /** As typed. */
    query: string;
    scopes: { value: string; text: string; current: boolean }[];
    /** What a new search keeps: `title=1`. */
    kept: { name: string; value: string }[];
  };
  /** Another engine answered, or none: said above the results. */
  note?: string;
  /** 您是不是要找. */
  meant: Link[];
  /** Absent when nothing was asked yet, or nothing could be searched. */
  answer?: {
    total: number;
    /** How the results were found, when not simply as typed: `没有与原词完全相同的内容，以下按读音查找`. */
    remark?: string;
    /** Relevance or date. */
    orders: (Link & { current: boolean })[];
    /** Switches 只搜标题 on or off. */
    titleOnly: Link & { current: boolean };
    clear?: Link;
    results: SearchResult[];
    pages: { number: number; href: string; current: boolean }[];
    /** A gap stands before this page number. */
    last?: { number: number; href: string };
    first?: { number: number; href: string };
    previousHref?: string;
    nextHref?: string;
    /** Set when not all hits can be paged to. */
    capped?: string;
  };
  facets: SearchFacet[];
  /** 相关搜索. */
  related: Link[];
  /** Set when nothing was found: what can be done. */
  empty?: { heading: string; advice: string[]; links: Link[] };
  /** 没有找到？: where people answer. */
  help: Link[];
  /** Columns of the site and hot words, when there is nothing else to show. */
  ways: Link[];
}
