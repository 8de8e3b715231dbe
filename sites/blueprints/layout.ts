/**
 * Home pages as data: what stands where and which columns fill it.
 *
 * A presenter turns a `SectionPlan` into a `Section` of `themes/contract.ts`. It leaves out links to columns
 * the site does not have, blocks without content and sections without blocks; titles and notes may hold the
 * marks of `name-parts.ts`.
 */
import type { IconName, SiteKind } from '#themes/contract.ts';

/** A column of the same site by its blueprint key, or one of the portal's. */
export type ColumnRef = string | { portal: string };

/** A fixed entry that leads to a column. */
export interface EntryPlan {
  text: string;
  icon: IconName;
  column: string;
}

export interface HeaderPlan {
  title: string;
  /** Columns named beside the title, under their own names. */
  links: ColumnRef[];
  more?: { text: string; column: ColumnRef };
}

/** `from`: the articles that stand in any of these columns themselves, newest first, pinned before others. */
export type BlockPlan =
  /** The newest pinned article, else the newest; `links` = how many further pinned ones stand under it. */
  | { type: 'lead'; from: ColumnRef[]; links: number }
  /** Picture: the carousel link in `group`, else the cover of the lead. */
  | { type: 'scene'; group: string; lead?: ColumnRef[]; scroll?: { title: string; lines: string[] } }
  /** Carousel links of the group, `''` for those without one. */
  | { type: 'carousel'; group: string; limit: number }
  | { type: 'tabs'; tabs: { title: string; from: ColumnRef[]; more: ColumnRef; limit: number }[] }
  | {
      type: 'list';
      title: string;
      from: ColumnRef[];
      more: { text: string; column: ColumnRef };
      limit: number;
      size: 'plain' | 'boxed';
    }
  /**
   * What the portal shows first: the titles of its carousel. They are chosen by hand, so that an article of the portal
   * does not touch the home page of every other site.
   */
  | { type: 'headlines'; title: string; more: { text: string; column: ColumnRef }; limit: number }
  /** The site's own quick links when it has any, otherwise these. */
  | { type: 'quick'; items: EntryPlan[] }
  /** With `records`, the newest records of the site's catalog; articles only while it has none. */
  | { type: 'documents'; from: ColumnRef[]; records?: true; limit: number }
  /** Articles with a picture. */
  | {
      type: 'pictures';
      from: ColumnRef[];
      limit: number;
      across: 2 | 3 | 4 | 6;
      look: 'card' | 'topic' | 'mosaic';
    }
  /** One card for each column below `of`: its name, its description, the newest cover in it. */
  | { type: 'column-cards'; of: string; limit: number; across: 2 | 3 | 4 | 6; look: 'card' | 'topic' }
  | { type: 'entrances'; items: (EntryPlan & { note: string })[] }
  | { type: 'tiles'; items: (EntryPlan & { notes: string[] })[] }
  /** Address, telephone, hours from the site's identity. */
  | { type: 'facts'; title: string; buttons: { text: string; column: string }[] }
  /** 便民电话 of the site. */
  | { type: 'phones'; title: string; limit: number }
  | { type: 'routes'; from: ColumnRef[]; limit: number }
  /** The links of the site that stand on its map, on the picture that one of them brings. */
  | { type: 'map'; title: string }
  /** The sites of these kinds, in their order. */
  | { type: 'matrix'; groups: { kind: SiteKind; noun: string }[] }
  /** Friend links by group. */
  | { type: 'friend-links' };

export type Span = 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;

export interface CellPlan {
  span: Span;
  block: BlockPlan;
}

/** One band of a page. Its cells fill one row of twelve after another. */
export interface SectionPlan {
  ground: 'paper' | 'wash';
  bleed?: true;
  header?: HeaderPlan;
  cells: CellPlan[];
}

/** Every column a plan refers to, each once: for checks and for what a page may read. */
export function listReferences(sections: SectionPlan[]): ColumnRef[] {
  const refs = sections.flatMap((section) => [
    ...(section.header?.links ?? []),
    ...(section.header?.more ? [section.header.more.column] : []),
    ...section.cells.flatMap(({ block }) => referencesOf(block)),
  ]);
  const seen = new Map(refs.map((ref) => [typeof ref === 'string' ? ref : `portal:${ref.portal}`, ref]));
  return [...seen.values()];
}

function referencesOf(block: BlockPlan): ColumnRef[] {
  switch (block.type) {
    case 'lead':
    case 'documents':
    case 'pictures':
    case 'routes':
      return block.from;
    case 'scene':
      return block.lead ?? [];
    case 'list':
      return [...block.from, block.more.column];
    case 'tabs':
      return block.tabs.flatMap((tab) => [...tab.from, tab.more]);
    case 'quick':
    case 'entrances':
    case 'tiles':
      return block.items.map((item) => item.column);
    case 'facts':
      return block.buttons.map((button) => button.column);
    case 'column-cards':
      return [block.of];
    case 'headlines':
      return [block.more.column];
    case 'carousel':
    case 'map':
    case 'phones':
    case 'matrix':
    case 'friend-links':
      return [];
    default:
      return block satisfies never;
  }
}
