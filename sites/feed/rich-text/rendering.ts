import type { LinkTarget } from '../../store/references.ts';
import type { RichTextNode } from './nodes.ts';

export interface Heading {
  level: 2 | 3 | 4 | 5 | 6;
  text: string;
  /** `section-1`, counted through the document. */
  id: string;
}

/** What is gathered while one document is rendered. */
export interface Rendering {
  /** Parts of the plain text; blocks end with a line feed. */
  plain: string[];
  mediaIds: Set<string>;
  /** By `kind:id`. */
  links: Map<string, LinkTarget>;
  headings: Heading[];
  /** Level of the last heading, 1 before the first. */
  headingLevel: number;
  /** True inside a link, where no other link may stand. */
  inLink: boolean;
  /** Blocks met where only text may stand; they follow the block that held them. */
  displaced: { node: RichTextNode; depth: number }[];
  /** Tables so far: each region has a name of its own. */
  tables: number;
}

export function startRendering(): Rendering {
  return {
    plain: [],
    mediaIds: new Set(),
    links: new Map(),
    headings: [],
    headingLevel: 1,
    inLink: false,
    displaced: [],
    tables: 0,
  };
}

/** Nodes below this depth give only their text: no editor writes them, and the stack has an end. */
export const maxDepth = 64;

/** Plain text since a mark taken as `rendering.plain.length`. */
export function plainSince(rendering: Rendering, mark: number): string {
  return rendering.plain.length === mark ? '' : rendering.plain.slice(mark).join('');
}
