/** The bare site: twenty channels, a header of their names, two side boxes, lists of twenty; the same for both makers. */
export const channels = 20;
export const listItems = 20;
export const boxItems = 10;
export const siteName = '云川县人民政府';

export interface BareItem {
  href: string;
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

export interface BareFrame {
  site: string;
  headerHtml: string;
  sidebarHtml: string;
}

export interface BareArticlePage {
  frame: BareFrame;
  article: BareItem;
  bodyHtml: string;
  older: BareItem | undefined;
  newer: BareItem | undefined;
}

export interface BareListPage {
  frame: BareFrame;
  title: string;
  items: BareItem[];
  olderHref: string | undefined;
}

export interface BareHeader {
  site: string;
  channels: { href: string; title: string }[];
  current: string;
}

export interface BareSidebar {
  boxes: { title: string; items: BareItem[] }[];
}

export interface PrintBare {
  article(page: BareArticlePage): string;
  list(page: BareListPage): string;
  header(page: BareHeader): string;
  sidebar(page: BareSidebar): string;
}

export const channelName = (channel: number): string => `栏目${channel}`;
export const channelHref = (channel: number): string => `/c${channel}.html`;
