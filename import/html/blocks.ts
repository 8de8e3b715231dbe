import type { Align, Look } from './read-style.ts';

/** A piece of text of one look, or a line break. */
export type Inline = TextRun | 'break';

export interface TextRun {
  text: string;
  look: Look;
  /** Address as the source has it; null outside links. */
  href: string | null;
}

export interface Paragraph {
  kind: 'paragraph';
  align: Align;
  inlines: Inline[];
  /** Level of the heading element it was, 0 for other elements. */
  headingTag: number;
  /** Width of the blanks before the text, in characters. */
  indent: number;
}

export interface Heading {
  kind: 'heading';
  level: 2 | 3 | 4;
  align: Align;
  inlines: Inline[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  start: number;
  items: { inlines: Inline[]; lists: List[] }[];
}

export interface TableCell {
  blocks: Block[];
  colSpan: number;
  rowSpan: number;
  /** Bit 1: stands in a row of headings, bit 2: in a column of headings. */
  header: number;
}

export interface Table {
  kind: 'table';
  rows: TableCell[][];
}

export interface Quote {
  kind: 'quote';
  inlines: Inline[];
}

export interface Rule {
  kind: 'rule';
}

/** The document between its source and the editor. */
export type Block = Paragraph | Heading | List | Table | Quote | Rule;

export const isText = (inline: Inline): inline is TextRun => inline !== 'break';

export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (isText(inline) ? inline.text : '\n')).join('');
}

function listText(list: List): string {
  return list.items
    .map((item) => [inlineText(item.inlines), ...item.lists.map(listText)].join('\n'))
    .join('\n');
}

/** Text of a block, parts on lines of their own. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.inlines);
    case 'list':
      return listText(block);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.map(blockText))).join('\n');
    case 'rule':
      return '';
    default:
      return block satisfies never;
  }
}

export const paragraphOf = (inlines: Inline[], more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  align: '',
  inlines,
  headingTag: 0,
  indent: 0,
  ...more,
});
