import {
  inlineText,
  paragraphOf,
  type Block,
  type Inline,
  type List,
  type Paragraph,
  type TextRun,
} from './blocks.ts';
import { readEditor, recogniseChrome } from './chrome-lines.ts';
import { count, type Cleaning } from './cleaning.ts';
import { repairRuns } from './repair-text.ts';
import { joinLines, splitLines, tidyLine, type TidyLine } from './tidy-inlines.ts';

/**
 * Puts the text of blocks in order: broken texts repaired, blanks tidied, empty paragraphs dropped, paragraphs split
 * where the source broke lines instead of making paragraphs.
 */
export function tidyBlocks(blocks: readonly Block[], cleaning: Cleaning, { inCell = false } = {}): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'paragraph':
        return tidyParagraph(block, cleaning, inCell);
      case 'heading':
      case 'quote': {
        const inlines = tidyInlines(block.inlines, cleaning);
        return inlines.length === 0 ? [] : [{ ...block, inlines }];
      }
      case 'list': {
        const list = tidyList(block, cleaning);
        return list.items.length === 0 ? [] : [list];
      }
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, blocks: tidyBlocks(cell.blocks, cleaning, { inCell: true }) })),
            ),
          },
        ];
      case 'rule':
        return [block];
      default:
        return block satisfies never;
    }
  });
}

const tidyLines = (inlines: readonly Inline[], cleaning: Cleaning): TidyLine[] =>
  splitLines(inlines).map((line) => tidyLine(repairRuns(line, cleaning), cleaning));

const hasText = (line: TidyLine): boolean => line.inlines.some((run) => run.text !== '');

function tidyInlines(inlines: readonly Inline[], cleaning: Cleaning): Inline[] {
  return joinLines(
    tidyLines(inlines, cleaning)
      .filter(hasText)
      .map((line) => line.inlines),
  );
}

function tidyParagraph(paragraph: Paragraph, cleaning: Cleaning, inCell: boolean): Block[] {
  const lines = tidyLines(paragraph.inlines, cleaning);
  if (!lines.some(hasText)) {
    if (!inCell) count(cleaning, 'emptyParagraphs');
    return [];
  }
  return groupLines(lines).map((group) =>
    paragraphOf(joinLines(group.map((line) => line.inlines)), {
      align: paragraph.align,
      headingTag: paragraph.headingTag,
      indent: group[0]?.indent ?? 0,
    }),
  );
}

/**
 * Lines that are paragraphs of their own: after an empty line, with an indent, after a finished sentence of some
 * length, and lines of the page around the text. Other lines (addresses, verses, broken titles) stay together.
 */
function groupLines(lines: readonly TidyLine[]): TidyLine[][] {
  const groups: TidyLine[][] = [];
  let previous: TidyLine | null = null;
  for (const line of lines) {
    if (hasText(line)) {
      const separate = previous === null || !hasText(previous) || line.indent >= 1.5 || isSentence(previous);
      if (separate || isOfPage(line) || (previous !== null && isOfPage(previous))) groups.push([line]);
      else groups.at(-1)?.push(line);
    }
    previous = line;
  }
  return groups;
}

function isSentence(line: TidyLine): boolean {
  const text = inlineText(line.inlines);
  return text.length >= 20 && /[。！？：；!?]["”’）)]?$/.test(text);
}

function isOfPage(line: TidyLine): boolean {
  const text = inlineText(line.inlines);
  return recogniseChrome(text, 'foot') !== null || readEditor(text) !== null;
}

function tidyList(list: List, cleaning: Cleaning): List {
  const items = list.items
    .map((item) => ({
      inlines: tidyInlines(item.inlines, cleaning),
      lists: item.lists.map((inner) => tidyList(inner, cleaning)).filter((inner) => inner.items.length > 0),
    }))
    .filter((item) => item.inlines.length > 0 || item.lists.length > 0);
  return { ...list, items };
}

/** True when every run of the text satisfies a condition; false for no text. */
export function everyRun(inlines: readonly Inline[], condition: (run: TextRun) => boolean): boolean {
  const runs = inlines.filter((inline): inline is TextRun => inline !== 'break' && inline.text.trim() !== '');
  return runs.length > 0 && runs.every(condition);
}
