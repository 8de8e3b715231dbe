import type { ChannelLook, IconName, SiteKind } from '#themes/contract.ts';
import type { ColumnLook } from '../store/records.ts';
import type { SectionPlan } from './layout.ts';
import type { ColumnTypeName } from './column-types.ts';
import type { ObligationClass } from './obligations.ts';

export type BlueprintName = SiteKind;

/** How sure we are of a figure or list that a standard lays down. */
export type Confidence = 'source' | 'memory' | 'own';

/**
 * One column of a blueprint.
 *
 * Names and descriptions may hold the marks `{place}` (云川, 青石, …) and `{unit}` (县, 镇, 乡, …), filled from
 * the name of the site (see `name-parts.ts`).
 */
export interface ColumnPlan {
  /** Stable for ever; home layouts find the column by it: `news.lead`. A child's key begins with its parent's. */
  key: string;
  name: string;
  /** One lower-case segment, unique among its siblings. */
  slug: string;
  description: string;
  keywords: string[];
  /** National ColumnType. */
  columnType: ColumnTypeName;
  /** `cover` where there are children, otherwise `list`. */
  look?: ColumnLook;
  /** Rows of one list page; 20 when absent. */
  pageSize?: number;
  /** In the main navigation; true when absent. */
  inNavigation?: boolean;
  /** When absent, what `obligations.ts` says for the column type. */
  obligation?: ObligationClass;
  children?: ColumnPlan[];
}

/** A role at a site, as the people who run it should be appointed. */
export interface RolePlan {
  role: 'manager' | 'editor' | 'reviewer' | 'viewer';
  name: string;
  duty: string;
  /** How many people at least. */
  people: number;
}

/** Everything that makes a complete site of one kind, apart from its name. */
export interface Blueprint {
  name: BlueprintName;
  title: string;
  description: string;
  kind: SiteKind;
  /** Accents to choose from, the first is the default; names of `accents.ts`. */
  accents: string[];
  hotWords: string[];
  columns: ColumnPlan[];
  home: SectionPlan[];
  /** Columns linked from the foot of every page, after the site map. */
  footer: FooterLinkPlan[];
  roles: RolePlan[];
}

/** A link of the footer; `portal` when the page is the portal's. */
export interface FooterLinkPlan {
  text: string;
  column: string;
  portal?: true;
}

/** The look of one portal channel; its blocks stand on the columns below the channel column. */
export interface ChannelLayout {
  look: ChannelLook;
  /** Key of the channel column: `channels.tourism`. */
  key: string;
  /** Name in the slim masthead: `{place}旅游`. */
  name: string;
  accent: string;
  /** The scene of the demonstration; a carousel link in the group named by `key` replaces it. */
  scene: { motif: string; light: string };
  scroll: { title: string; lines: string[] };
  quick: { text: string; icon: IconName; column: string }[];
  sections: SectionPlan[];
}
