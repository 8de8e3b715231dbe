import { safeHref } from '#sites/feed/rich-text/safe-href.ts';

import type { Block, Inline, List, TableCell, TextRun } from './blocks.ts';
import { count, type Cleaning } from './cleaning.ts';
import {
  lexicalBreak,
  lexicalCell,
  lexicalHeading,
  lexicalItem,
  lexicalLink,
  lexicalList,
  lexicalParagraph,
  lexicalQuote,
  lexicalRow,
  lexicalRule,
  lexicalState,
  lexicalTable,
  lexicalText,
  type LexicalNode,
  type LexicalState,
} from './lexical.ts';

interface Writing {
  /** Address of the page the source came from, for links relative to it; empty when unknown. */
  baseUrl: string;
  links: number;
  cleaning: Cleaning;
}

/** Writes blocks as a state of the editor. */
export function toLexical(blocks: readonly Block[], baseUrl: string, cleaning: Cleaning): LexicalState {
  const writing: Writing = { baseUrl, links: 0, cleaning };
  return lexicalState(blocks.map((block) => writeBlock(block, writing)));
}

function writeBlock(block: Block, writing: Writing): LexicalNode {
  switch (block.kind) {
    case 'paragraph':
      return lexicalParagraph(writeInlines(block.inlines, writing), block.align);
    case 'heading':
      return lexicalHeading(block.level, writeInlines(block.inlines, writing), block.align);
    case 'quote':
      return lexicalQuote(writeInlines(block.inlines, writing));
    case 'list':
      return writeList(block, 0, writing);
    case 'table':
      return lexicalTable(block.rows.map((row) => lexicalRow(row.map((cell) => writeCell(cell, writing)))));
    case 'rule':
      return lexicalRule();
    default:
      return block satisfies never;
  }
}

function writeCell(cell: TableCell, writing: Writing): LexicalNode {
  const blocks = cell.blocks.map((block) => writeBlock(block, writing));
  return lexicalCell(blocks.length === 0 ? [lexicalParagraph([])] : blocks, cell);
}

/** The editor keeps a nested list in an item of its own after the item it belongs to. */
function writeList(list: List, depth: number, writing: Writing): LexicalNode {
  const items: LexicalNode[] = [];
  let value = list.start;
  for (const item of list.items) {
    if (item.inlines.length > 0) items.push(lexicalItem(writeInlines(item.inlines, writing), value, depth));
    for (const inner of item.lists)
      items.push(lexicalItem([writeList(inner, depth + 1, writing)], value + 1, depth));
    value += 1;
  }
  return lexicalList({ ordered: list.ordered, start: list.start, items });
}

/** Runs of one look become one text, texts of one link one link. */
function writeInlines(inlines: readonly Inline[], writing: Writing): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let link: { href: string; children: LexicalNode[] } | null = null;
  let last: { node: LexicalNode; run: TextRun } | null = null;
  for (const inline of inlines) {
    if (inline === 'break') {
      (link?.children ?? nodes).push(lexicalBreak());
      last = null;
    } else if (
      last !== null &&
      last.run.href === inline.href &&
      last.run.look.format === inline.look.format
    ) {
      last.node.text = String(last.node.text) + inline.text;
    } else {
      link = openLink(link, inline, nodes, writing);
      const node = lexicalText(inline.text, inline.look.format);
      (link?.children ?? nodes).push(node);
      last = { node, run: inline };
    }
  }
  return nodes;
}

function openLink(
  link: { href: string; children: LexicalNode[] } | null,
  run: TextRun,
  nodes: LexicalNode[],
  writing: Writing,
): { href: string; children: LexicalNode[] } | null {
  if (run.href === null) return null;
  if (link?.href === run.href) return link;
  const url = resolveHref(run.href, writing.baseUrl);
  if (url === null) {
    if (!isAnchor(run.href)) count(writing.cleaning, 'links');
    return null;
  }
  writing.links += 1;
  const children: LexicalNode[] = [];
  nodes.push(lexicalLink(url, children, writing.links.toString(16).padStart(24, '0')));
  return { href: run.href, children };
}

const isAnchor = (href: string): boolean => href === '' || href.startsWith('#');

/** Absolute address of a link; null when there is none that a reader could open. */
function resolveHref(href: string, baseUrl: string): string | null {
  if (isAnchor(href)) return null;
  const typed = href.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(typed) || typed.startsWith('//') || /^www\./i.test(typed))
    return safeHref(typed);
  if (!URL.canParse(typed, baseUrl)) return null;
  return safeHref(new URL(typed, baseUrl).href);
}
