/**
 * The page models: everything a theme may know about a page.
 *
 * A theme is a leaf: it prints a model and asks nothing. Every text is ready to print, every `href` and
 * `src` is final, every date is an ISO 8601 string in UTC; only `*Html` fields hold markup, and that markup
 * is already sanitised. An optional part that is absent or an empty list is left out of the page.
 */

export type Edition = 'desktop' | 'wap';

export type SiteKind = 'portal' | 'township' | 'department';

/** The six channels of a portal, each with its own accent, scene and blocks. */
export type ChannelLook = 'city' | 'rural' | 'enterprise' | 'investment' | 'tourism' | 'culture';

export interface Link {
  text: string;
  href: string;
  /** Full text where `text` may be cut by the layout. */
  title?: string;
  /** Leaves the website group: printed with an icon and `rel="noopener"`. */
  external?: boolean;
}

/** A name of the icon set in `themes/parts/icons.ts`. */
export type IconName =
  | 'search'
  | 'menu'
  | 'home'
  | 'file'
  | 'scale'
  | 'list'
  | 'report'
  | 'edit'
  | 'book'
  | 'mail'
  | 'message'
  | 'phone'
  | 'user'
  | 'users'
  | 'chart'
  | 'speaker'
  | 'pin'
  | 'clock'
  | 'printer'
  | 'text-size'
  | 'contrast'
  | 'share'
  | 'qr'
  | 'download'
  | 'chevron-right'
  | 'chevron-left'
  | 'chevron-down'
  | 'chevron-up'
  | 'external'
  | 'rss'
  | 'globe'
  | 'baby'
  | 'school'
  | 'briefcase'
  | 'house'
  | 'car'
  | 'heart'
  | 'rings'
  | 'elder'
  | 'shield'
  | 'yen'
  | 'leaf'
  | 'drop'
  | 'building'
  | 'store'
  | 'calendar'
  | 'video'
  | 'play'
  | 'warning'
  | 'info'
  | 'check'
  | 'eye'
  | 'filter'
  | 'bed'
  | 'bowl'
  | 'bus'
  | 'mountain'
  | 'gift'
  | 'flag'
  | 'close'
  | 'photo';

export interface Picture {
  src: string;
  /** `srcset` value, widest last; empty when there is one size. */
  srcset: string;
  width: number;
  height: number;
  alt: string;
  /** CSS `object-position`, from the focal point: `50% 30%`. */
  position: string;
}

/** One row of any list of documents. */
export interface ListItem {
  title: string;
  href: string;
  /** ISO 8601; empty for a link that has none. */
  date: string;
  summary?: string;
  source?: string;
  picture?: Picture;
  pinned?: boolean;
  /** The document leads to another website. */
  external?: boolean;
  form?: 'text' | 'pictures' | 'video' | 'link';
  /** 文号, in document tables. */
  number?: string;
}

/** The colours of a site, computed from its one accent (see `themes/parts/accent.ts`). */
export interface Accent {
  accent: string;
  deep: string;
  line: string;
  soft: string;
  wash: string;
  ridge1: string;
  ridge2: string;
  ridge3: string;
  foot: string;
}

export interface NavigationItem extends Link {
  /** Column id as a string, `home` for the home page. */
  key: string;
  children: Link[];
}

/** What the pages of one site share in one edition: masthead, navigation, footer. */
export interface Chrome {
  edition: Edition;
  site: {
    name: string;
    shortName: string;
    /** Small line under the name; English name on the portal, 「…网站群 · 乡镇」 on sub-sites. */
    tagline: string;
    kind: SiteKind;
    /** Short stable text from which the ridge line is drawn. */
    code: string;
    homeHref: string;
    /** The site map; the phone edition's menu button leads there. */
    siteMapHref: string;
    /** Shown across the top when the site is paused or about to close. */
    notice?: string;
  };
  accent: Accent;
  /** Left of the utility bar: superior governments, or back to the portal. */
  superiors: Link[];
  /**
   * Reading modes: addresses that set or clear flags of the `view` cookie and lead back to the page.
   * `largePrint` 长者版 sets `lp`; `extraLarge` sets and `normalSize` clears `xl`; `highContrast` sets `hc` and
   * clears `blue`, `blue` the reverse, `normalColour` clears both; `standard` clears all but the script.
   */
  tools: {
    largePrintHref: string;
    extraLargeHref: string;
    normalSizeHref: string;
    highContrastHref: string;
    blueHref: string;
    normalColourHref: string;
    standardHref: string;
    traditionalHref: string;
    simplifiedHref: string;
  };
  /** GET form; the scope select sends `scope`. `onPage`: the page has the form itself, the masthead has none. */
  search: {
    action: string;
    scopes: { value: string; text: string }[];
    hotWords: Link[];
    onPage?: boolean;
  };
  navigation: NavigationItem[];
  footer: {
    links: Link[];
    organiser: string;
    undertaker: string;
    siteCode: string;
    icp: string;
    icpHref: string;
    police: string;
    policeHref: string;
    phone: string;
    address: string;
    postcode: string;
    /** Place of the 党政机关网站标识: its page when the unit has one. */
    conacHref?: string;
    /** Entry of 我为政府网站找错. */
    errorReportHref?: string;
  };
}

export interface MetaTag {
  name: string;
  content: string;
}

interface PageBase {
  edition: Edition;
  /** Text of `<title>`. */
  title: string;
  /** Absolute address of this page. */
  url: string;
  /** The same page in the other edition. */
  otherEditionHref: string;
  /** Absolute addresses for `<link rel="canonical">` and `rel="alternate"`. */
  desktopUrl: string;
  wapUrl: string;
  /** National tags first, then description and the like; printed in this order. */
  meta: MetaTag[];
  chrome: Chrome;
  /** `key` of the current navigation item, `''` for none. */
  currentKey: string;
  /** From the home page to this page; the last one is this page. */
  breadcrumb: Link[];
  /** Feeds of this page: `<link rel="alternate" type="application/rss+xml">`. */
  feeds: Link[];
  /**
   * Hashed addresses: the style sheet and script of the edition (`loadRenderer().assets`), and after the style
   * sheet the colour file of the site, or of the channel on a channel page (`presentAccentFile`).
   */
  assets: { styles: string[]; scripts: string[] };
  /**
   * Masthead + navigation and footer, as `renderFragment` gave them for this site and `currentKey`; the mark
   * of the other edition still in them. Channel pages have a masthead of their own and leave `headerHtml` empty.
   */
  fragments: { headerHtml: string; footerHtml: string };
}

/* ---------------------------------------------------------------- blocks of home and channel pages */

export interface BlockHeader {
  title: string;
  links: Link[];
  more?: Link;
}

export type Block =
  | { type: 'lead'; clauses: string[]; href: string; summary: string; links: Link[] }
  | {
      type: 'scene';
      picture: Picture;
      lead?: { clauses: string[]; href: string; summary: string };
      scroll?: { title: string; lines: string[] };
    }
  | { type: 'carousel'; items: ListItem[] }
  | { type: 'tabs'; tabs: { title: string; more: string; items: ListItem[] }[] }
  | { type: 'list'; header: BlockHeader; items: ListItem[]; size: 'plain' | 'boxed' }
  | { type: 'quick'; items: (Link & { icon: IconName })[] }
  | { type: 'documents'; items: ListItem[] }
  | { type: 'pictures'; items: ListItem[]; columns: 2 | 3 | 4 | 6; look: 'card' | 'topic' | 'mosaic' }
  | { type: 'entrances'; items: (Link & { icon: IconName; note: string })[] }
  | { type: 'tiles'; items: (Link & { icon: IconName; notes: string[] })[] }
  | { type: 'facts'; header: BlockHeader; facts: { name: string; value: string }[]; buttons: Link[] }
  | { type: 'phones'; title: string; rows: { name: string; phone: string; note?: string }[] }
  | { type: 'chips'; groups: { title: string; links: Link[] }[] }
  | { type: 'routes'; items: ListItem[] }
  | { type: 'map'; header: BlockHeader; picture: Picture; places: MapPlace[] }
  | { type: 'matrix'; groups: { count: number; noun: string; links: Link[] }[] }
  | { type: 'friend-links'; groups: { title: string; links: Link[] }[] };

/** A place on a schematic map. */
export interface MapPlace extends Link {
  /** Of the picture's width and height, in per cent. */
  left: number;
  top: number;
}

export type BlockType = Block['type'];

/** The block of one type. */
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;

/** One band of a home page: an optional header over cells whose spans add up to twelve. */
export interface Section {
  ground: 'paper' | 'wash';
  /** Edge to edge, outside the 1200 px container. */
  bleed?: boolean;
  header?: BlockHeader;
  cells: { span: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12; block: Block }[];
}

export interface HomePage extends PageBase {
  kind: 'home';
  layout: SiteKind;
  /** 公告条 under the navigation. */
  notice?: {
    tone: 'warn' | 'bad' | 'ok' | 'info';
    subject: string;
    text: string;
    href?: string;
    /** Who issued it. */
    unit?: string;
    /** ISO 8601. */
    date?: string;
  };
  sections: Section[];
}

/** A portal channel: slim masthead, its own navigation, scene, blocks. */
export interface ChannelPage extends PageBase {
  kind: 'channel';
  look: ChannelLook;
  name: string;
  accent: Accent;
  portal: Link;
  /** The channel's own columns; the first one is this page. */
  navigation: Link[];
  sections: Section[];
}

export interface TreeNode extends Link {
  current: boolean;
  open: boolean;
  /** How many documents stand behind it, where that is known for nothing. */
  count?: number;
  children: TreeNode[];
}

/** Static lists count from the oldest page, so that old pages never change. */
export interface Pagination {
  /** `最新`; the page itself has `current: true`. */
  newest: { href: string; current: boolean };
  /** Counting down: newest number first. */
  pages: { number: number; href: string; current: boolean }[];
  /** Page 1 (the oldest) when it is not among `pages`. */
  oldest?: { number: 1; href: string };
  newerHref?: string;
  olderHref?: string;
}

/** A sub-column on the page of the column above it. */
export interface CoverBlock {
  header: BlockHeader;
  items: ListItem[];
  /** Its items are shown as a row of pictures. */
  pictures?: true;
}

export interface ColumnPage extends PageBase {
  kind: 'column';
  name: string;
  description: string;
  /** `text`: the newest article stands on the page in full, `items` are the others. */
  look: 'list' | 'pictures' | 'documents' | 'cover' | 'text';
  tree: { root: Link; nodes: TreeNode[] };
  /** First item with a picture, on the newest page only. */
  featured?: ListItem;
  years: (Link & { current: boolean })[];
  items: ListItem[];
  /** For `cover` columns (with sub-columns): one block each. */
  blocks: CoverBlock[];
  pagination?: Pagination;
  rssHref: string;
  /** Set when there is nothing to list. */
  empty?: { lastUpdatedAt?: string; parent: Link };
  /** For `text` columns: the article itself. */
  text?: { heading: string; href: string; publishedAt: string; bodyHtml: string; attachments: Attachment[] };
  /** For 依申请公开: who receives an application, how, and the form for it. */
  application?: {
    facts: { name: string; value: string }[];
    steps: { title: string; text: string }[];
    form: Attachment;
  };
}

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

export interface Attachment {
  name: string;
  href: string;
  /** Upper-case file type: `PDF`. */
  type: string;
  /** `312 KB`. */
  size: string;
}

export interface ArticlePage extends PageBase {
  kind: 'article';
  form: 'text' | 'pictures' | 'video';
  heading: string;
  subtitle?: string;
  publishedAt: string;
  source: string;
  author?: string;
  editor?: string;
  summary?: string;
  bodyHtml: string;
  pictures: (Picture & { caption: string })[];
  video?: { src: string; type: string; poster?: Picture; title: string };
  attachments: Attachment[];
  /** Inline SVG of the QR code that leads to the WAP page. */
  qrSvg: string;
  previous?: Link;
  next?: Link;
  /** Documents of the catalog that this article explains. */
  explains: Link[];
  related: ListItem[];
  sameColumn: { header: BlockHeader; items: ListItem[] };
  errorReportHref?: string;
}

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
