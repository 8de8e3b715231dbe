import type { LinkTarget } from '../../store/references.ts';
import { rootNodes } from './nodes.ts';
import { renderBlocks } from './render-blocks.ts';
import { startRendering, type Heading } from './rendering.ts';

/** A text of the editor as the read model keeps it. */
export interface RichText {
  /**
   * Sanitised HTML without addresses of our own: media and records stand in it as references, see
   * `sites/store/references.ts`. Empty when the text is.
   */
  html: string;
  /** Text alone, one line a block; for search and summaries. */
  plainText: string;
  /** Each once, in order of appearance. */
  mediaIds: string[];
  /** Records that the text links to, each once. */
  linkIds: LinkTarget[];
  headings: Heading[];
}

/**
 * Presents a text of the editor as HTML.
 *
 * The renderer writes only elements and attributes of its own and escapes every text, so its output needs no
 * sanitiser; see docs/decisions/0020-rich-text-rendering.md. Any value is taken, also a damaged one.
 *
 * @param state  saved state of the editor.
 */
export function presentRichText(state: unknown): RichText {
  const rendering = startRendering();
  const html = renderBlocks(rootNodes(state), rendering, { depth: 0 });
  return {
    html,
    plainText: asLines(rendering.plain.join('')),
    mediaIds: [...rendering.mediaIds],
    linkIds: [...rendering.links.values()],
    headings: rendering.headings,
  };
}

const asLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
