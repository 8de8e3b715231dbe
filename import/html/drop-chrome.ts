import { blockText, inlineText, isText, type Block, type Inline, type List } from './blocks.ts';
import { remove, type Cleaning } from './cleaning.ts';
import { isCatalogBlock, readEditor, recogniseChrome } from './chrome-lines.ts';
import { isProse } from './find-content.ts';

/**
 * Drops lines of the page before the first and after the last real paragraph: where you are, letter size, print and
 * share, who edited, the next article, footers, lists of links to other texts.
 *
 * @returns the rest, and the responsible editor when a line named one.
 */
export function dropChrome(
  blocks: readonly Block[],
  cleaning: Cleaning,
): { blocks: Block[]; editor: string } {
  const verdicts = judgeBlocks(blocks);
  const kept = blocks.filter((_, index) => verdicts[index]?.kind === 'text');
  if (kept.every((block) => blockText(block).trim() === '')) return { blocks: trimRules(blocks), editor: '' };
  let editor = '';
  blocks.forEach((block, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.kind === 'text') return;
    if (verdict.kind === 'editor') editor = verdict.name;
    remove(cleaning, verdict.kind, blockText(block));
  });
  return { blocks: trimRules(kept), editor };
}

type Verdict = { kind: 'text' } | { kind: 'chrome' } | { kind: 'editor'; name: string };

function judgeBlocks(blocks: readonly Block[]): Verdict[] {
  const first = blocks.findIndex(isBody);
  const last = blocks.findLastIndex(isBody);
  let inRelated = false;
  return blocks.map((block, index): Verdict => {
    if (first !== -1 && index >= first && index <= last) return { kind: 'text' };
    const isFoot = first === -1 ? index > blocks.length / 2 : index > last;
    const text = blockText(block);
    const name = isFoot ? readEditor(text) : null;
    if (name !== null) return { kind: 'editor', name };
    const line =
      block.kind === 'table'
        ? isCatalogBlock(text)
          ? 'chrome'
          : null
        : recogniseBlock(block, text, isFoot ? 'foot' : 'head');
    inRelated = line === 'related' || (inRelated && isLinks(block));
    return line === null && !inRelated ? { kind: 'text' } : { kind: 'chrome' };
  });
}

function recogniseBlock(block: Block, text: string, zone: 'head' | 'foot') {
  if (block.kind === 'list' && !block.ordered && isMenu(block)) return 'chrome';
  if ('inlines' in block && isMenuLine(block.inlines)) return 'chrome';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map((line) => recogniseChrome(line, zone));
  if (found.length === 0 || found.includes(null)) return null;
  return found.includes('related') ? 'related' : 'chrome';
}

/** A paragraph that reads like one, or a table with content. */
function isBody(block: Block): boolean {
  const text = blockText(block);
  if (block.kind === 'table') return text.trim() !== '' && !isCatalogBlock(text);
  if (block.kind === 'rule' || isLinks(block)) return false;
  return isProse(text) && recogniseChrome(text, 'foot') === null;
}

const attachment = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|pptx?|txt)(?:$|[?#])/i;

const inlinesOf = (list: List): Inline[] =>
  list.items.flatMap((item) => [...item.inlines, ...item.lists.flatMap(inlinesOf)]);

/** Every text is a link, none of them to an attachment. */
function isAllLinks(inlines: readonly Inline[]): boolean {
  const runs = inlines.filter(isText).filter((run) => !/^[\s|｜/·>＞»-]*$/.test(run.text));
  return (
    runs.length > 0 &&
    runs.every((run) => run.href !== null && !attachment.test(run.href) && !/^附件/.test(run.text))
  );
}

function isLinks(block: Block): boolean {
  if (block.kind === 'list') return isAllLinks(inlinesOf(block));
  return 'inlines' in block && isAllLinks(block.inlines);
}

const isMenu = (list: List): boolean =>
  list.items.length >= 3 && isAllLinks(inlinesOf(list)) && blockText(list).length / list.items.length < 40;

/** At least three short links in a row and nothing else. */
function isMenuLine(inlines: readonly Inline[]): boolean {
  const links = inlines.filter(isText).filter((run) => run.href !== null && run.text.trim() !== '');
  return (
    links.length >= 3 &&
    links.every((run) => run.text.length <= 12) &&
    isAllLinks(inlines) &&
    inlineText(inlines).length < 200
  );
}

/** Lines drawn around what is gone. */
function trimRules(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'rule');
  const last = blocks.findLastIndex((block) => block.kind !== 'rule');
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
