import { alignSignature, closeSpacedTitles } from './align-signature.ts';
import { blockText, isText, type Block, type Inline } from './blocks.ts';
import { count, describeCleaning, startCleaning, type Cleaning } from './cleaning.ts';
import { collectBlocks, noSurroundings } from './collect-blocks.ts';
import { dropChrome } from './drop-chrome.ts';
import { dropTitle } from './drop-title.ts';
import { findContent } from './find-content.ts';
import { findHeadings } from './find-headings.ts';
import { judgeText } from './judge-text.ts';
import type { LexicalState } from './lexical.ts';
import { plainToHtml, unescapeHtml } from './plain-text.ts';
import { bold } from './read-style.ts';
import { hasMixedScript } from './repair-script.ts';
import { parseSource } from './source-tree.ts';
import { everyRun, tidyBlocks } from './tidy-blocks.ts';
import { toLexical } from './to-lexical.ts';

/** What is known of a document beside its text; all may be empty. */
export interface TextContext {
  title: string;
  /** Address of the page it came from; links are relative to it. */
  baseUrl: string;
}

export interface NormalisedText {
  /** For the rich text field of an article. */
  state: LexicalState;
  /** Text alone, one line a block; empty when nothing is left. */
  text: string;
  /** Responsible editor named at the end of the text; empty when none is. */
  editor: string;
  /** What was cleaned, in sentences for the report. */
  cleaned: string[];
  /** The same for programs: every visible text that was taken out, every character put in. */
  cleaning: Cleaning;
}

/**
 * Turns HTML of any origin (web pages, Word, WPS, plain text with a few tags) into a text of the editor.
 *
 * Looks go, meaning stays: headings, lists, emphasis, links, tables with their spans, alignment of titles and
 * signatures. No visible text is lost but what `cleaning.removed` quotes.
 *
 * @throws {ImportError} `import.nested_too_deep`
 */
export function normaliseHtml(html: string, context: TextContext): NormalisedText {
  const cleaning = startCleaning();
  cleaning.mixedScript = hasMixedScript(html);
  const source = findContent(parseSource(unescapeHtml(html, cleaning), cleaning), cleaning);
  const tidy = tidyBlocks(collectBlocks(source.children, noSurroundings, cleaning), cleaning);
  const { blocks: body, editor } = dropChrome(tidy, cleaning);
  const untitled = dropChrome(
    dropTitle(closeSpacedTitles(body, cleaning), context.title, cleaning),
    cleaning,
  );
  const blocks = joinLists(alignSignature(findHeadings(withoutOverallBold(untitled.blocks, cleaning))));
  const text = blocks.map(blockText).filter(Boolean).join('\n');
  judgeText(text, cleaning);
  cleaning.images = cleaning.images.map((src) => imageAddress(src, context.baseUrl));
  const state = toLexical(blocks, context.baseUrl, cleaning);
  return { state, text, editor: editor || untitled.editor, cleaned: describeCleaning(cleaning), cleaning };
}

/** Absolute where the page is known; pictures inside the document have no address. */
function imageAddress(src: string, baseUrl: string): string {
  if (src === '' || src.startsWith('data:')) return '';
  return URL.canParse(src, baseUrl) ? new URL(src, baseUrl).href : src;
}

/** The same for plain text. */
export function normaliseText(text: string, context: TextContext): NormalisedText {
  return normaliseHtml(plainToHtml(text), context);
}

/** Bold letters on nearly everything emphasise nothing: an element that was never closed, or a habit. */
function withoutOverallBold(blocks: readonly Block[], cleaning: Cleaning): Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph' && blockText(block).length > 30);
  const bolds = paragraphs.filter(
    (block) => 'inlines' in block && everyRun(block.inlines, (run) => (run.look.format & bold) !== 0),
  );
  if (paragraphs.length < 3 || bolds.length < paragraphs.length * 0.7) return [...blocks];
  count(cleaning, 'allBold');
  return blocks.map((block) =>
    bolds.includes(block) && 'inlines' in block ? { ...block, inlines: block.inlines.map(plain) } : block,
  );
}

const plain = (inline: Inline): Inline =>
  isText(inline) ? { ...inline, look: { ...inline.look, format: inline.look.format & ~bold } } : inline;

/** Bullets pasted one by one are one list. */
function joinLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && !block.ordered && !last.ordered)
      last.items.push(...block.items);
    else result.push(block);
  }
  return result;
}
