import type { TermList, TermSiteKind } from '#policy/code-lists.ts';

/** How well a text was seen: `text` read in a copy of the source, `memory` not. */
export type Confidence = 'text' | 'memory';

/** One entry of a code list as the project ships it. */
export interface ShippedTerm {
  code: string;
  name: string;
  parentCode?: string;
  /** Left out: every site. */
  siteKinds?: TermSiteKind[];
}

/** One code list as the project ships it; a higher version replaces what nobody has changed. */
export interface CodeList {
  list: TermList;
  version: number;
  source: string;
  confidence: Confidence;
  terms: ShippedTerm[];
}
