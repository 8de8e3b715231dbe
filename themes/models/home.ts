/** Home and channel pages, and the blocks they are made of. */
import type { Accent, PageBase } from './chrome.ts';
import type { BlockHeader, ChannelLook, IconName, Link, ListItem, Picture, SiteKind } from './parts.ts';

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
