import { isText, paragraphOf, type Block, type Inline } from './blocks.ts';
import { remove, type Cleaning } from './cleaning.ts';
import { collectList } from './collect-list.ts';
import { collectTable } from './collect-table.ts';
import { isBulletMark, isMarkedParagraph } from './office-lists.ts';
import { plainLook, readAlign, readLook, type Align, type Look } from './read-style.ts';
import { sourceText, type SourceElement, type SourceNode } from './source-tree.ts';

/** What text inherits from the elements around it. */
export interface Surroundings {
  look: Look;
  align: Align;
  href: string | null;
  headingTag: number;
  /** Line feeds are line breaks. */
  preformatted: boolean;
}

export const noSurroundings: Surroundings = {
  look: plainLook,
  align: '',
  href: null,
  headingTag: 0,
  preformatted: false,
};

/** Gathers blocks; text flows into an open paragraph until a block element ends it. */
export interface Sink {
  blocks: Block[];
  inlines: Inline[];
  cleaning: Cleaning;
}

const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export const isBlockElement = (node: SourceNode): node is SourceElement =>
  typeof node !== 'string' && blockElements.has(node.name);

/** Turns a part of the source into blocks, in the order of the text. */
export function collectBlocks(
  nodes: readonly SourceNode[],
  around: Surroundings,
  cleaning: Cleaning,
): Block[] {
  const sink: Sink = { blocks: [], inlines: [], cleaning };
  collectNodes(nodes, around, sink);
  flush(sink, around);
  return sink.blocks;
}

/** Blanks of the source between its elements. */
const isLayout = (inline: Inline): boolean => isText(inline) && /^[ \t\r\n\f]*$/.test(inline.text);

/** Ends the open paragraph. One that looks empty is kept: it will be counted. */
function flush(sink: Sink, around: Pick<Surroundings, 'align' | 'headingTag'>): void {
  const { inlines } = sink;
  sink.inlines = [];
  if (inlines.every(isLayout)) return;
  sink.blocks.push(paragraphOf(inlines, { align: around.align, headingTag: around.headingTag }));
}

function collectNodes(nodes: readonly SourceNode[], around: Surroundings, sink: Sink): void {
  for (const node of nodes) {
    if (typeof node === 'string') collectText(node, around, sink);
    else if (blockElements.has(node.name)) collectBlock(node, around, sink);
    else collectInline(node, around, sink);
  }
}

function collectText(text: string, around: Surroundings, sink: Sink): void {
  if (!around.preformatted) {
    sink.inlines.push({ text, look: around.look, href: around.href });
    return;
  }
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index > 0) sink.inlines.push('break');
    sink.inlines.push({ text: line, look: around.look, href: around.href });
  });
}

function collectInline(element: SourceElement, around: Surroundings, sink: Sink): void {
  switch (element.name) {
    case 'br':
      sink.inlines.push('break');
      return;
    case 'img':
    case 'v:imagedata':
      sink.cleaning.images.push(element.attributes.src ?? '');
      remove(sink.cleaning, 'images', '');
      return;
    case 'a':
      collectNodes(
        element.children,
        { ...inherit(element, around), href: element.attributes.href ?? around.href },
        sink,
      );
      return;
    case 'q':
      collectNodes(['“', ...element.children, '”'], inherit(element, around), sink);
      return;
    default:
      if (isBulletMark(element)) remove(sink.cleaning, 'word', sourceText(element));
      else collectNodes(element.children, inherit(element, around), sink);
  }
}

const inherit = (element: SourceElement, around: Surroundings): Surroundings => ({
  ...around,
  look: readLook(element, around.look),
});

function collectBlock(element: SourceElement, outer: Surroundings, sink: Sink): void {
  flush(sink, outer);
  const around = { ...inherit(element, outer), align: readAlign(element, outer.align) };
  switch (element.name) {
    case 'hr':
      sink.blocks.push({ kind: 'rule' });
      return;
    case 'table':
      sink.blocks.push(...collectTable(element, around, sink.cleaning));
      return;
    case 'ul':
    case 'ol':
      sink.blocks.push(...collectList(element, around, sink.cleaning));
      return;
    case 'blockquote':
      sink.blocks.push(...collectQuote(element, around, sink.cleaning));
      return;
    default:
      collectParagraphs(element, around, sink);
  }
}

function collectParagraphs(element: SourceElement, around: Surroundings, sink: Sink): void {
  const heading = /^h([1-6])$/.exec(element.name);
  const inner: Surroundings = {
    ...around,
    headingTag: heading ? Number(heading[1]) : around.headingTag,
    preformatted: around.preformatted || element.name === 'pre',
  };
  if (isMarkedParagraph(element)) {
    sink.blocks.push({
      kind: 'list',
      ordered: false,
      start: 1,
      items: [{ inlines: inlinesOf(element, inner, sink.cleaning), lists: [] }],
    });
    return;
  }
  const before = sink.blocks.length;
  collectNodes(element.children, inner, sink);
  flush(sink, inner);
  if (element.name === 'p' && sink.blocks.length === before) sink.blocks.push(paragraphOf([]));
}

function inlinesOf(element: SourceElement, around: Surroundings, cleaning: Cleaning): Inline[] {
  return collectBlocks(element.children, around, cleaning).flatMap((block) =>
    block.kind === 'paragraph' ? block.inlines : [],
  );
}

/** A quotation of paragraphs is a quotation; one that holds anything else was only an indent. */
function collectQuote(element: SourceElement, around: Surroundings, cleaning: Cleaning): Block[] {
  const blocks = collectBlocks(element.children, around, cleaning);
  const long =
    blocks.length > 6 || !blocks.every((block) => block.kind === 'paragraph' && block.headingTag === 0);
  if (long) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.inlines.some(isText)
      ? { kind: 'quote', inlines: block.inlines }
      : block,
  );
}
