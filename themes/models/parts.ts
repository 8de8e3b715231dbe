/** What page models are made of. */

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

export interface BlockHeader {
  title: string;
  links: Link[];
  more?: Link;
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

export interface Attachment {
  name: string;
  href: string;
  /** Upper-case file type: `PDF`. */
  type: string;
  /** `312 KB`. */
  size: string;
}
