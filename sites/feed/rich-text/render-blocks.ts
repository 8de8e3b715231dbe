import { mediaReference, videoReference } from '../../store/references.ts';
import { cleanText, escapeHtml } from './clean-text.ts';
import { childrenOf, integerOf, isObject, relatedId, textOf, type RichTextNode } from './nodes.ts';
import { isInline, renderInline, renderTextOnly } from './render-inline.ts';
import { renderTable } from './render-table.ts';
import { maxDepth, plainSince, type Heading, type Rendering } from './rendering.ts';
import { safeHref } from './safe-href.ts';

type BlockRenderer = (node: RichTextNode, rendering: Rendering, depth: number) => string;

const renderers = new Map<unknown, BlockRenderer>([
  ['paragraph', renderParagraph],
  ['heading', renderHeading],
  ['list', renderList],
  ['quote', renderQuote],
  ['table', renderTableBlock],
  ['horizontalrule', () => '<hr>'],
  ['upload', renderUpload],
  ['block', renderVideo],
]);

/**
 * Renders nodes where blocks may stand. Text that stands there without a paragraph gets one.
 *
 * @param bare  a lone paragraph gives its text only, as in list items and table cells.
 */
export function renderBlocks(
  nodes: readonly RichTextNode[],
  rendering: Rendering,
  { depth, bare = false }: { depth: number; bare?: boolean },
): string {
  let html = '';
  for (let index = 0; index < nodes.length;) {
    let end = index;
    while (end < nodes.length && isInline(nodes[end] as RichTextNode)) end += 1;
    if (end > index) {
      html += renderPhrase(nodes.slice(index, end), rendering, {
        depth,
        open: bare ? '' : '<p>',
        close: bare ? '' : '</p>',
      });
      index = end;
    } else {
      const node = nodes[index] as RichTextNode;
      const alone = bare && nodes.length === 1 && node.type === 'paragraph';
      html += alone
        ? renderPhrase(childrenOf(node), rendering, { depth: depth + 1, open: '', close: '' })
        : renderBlock(node, rendering, depth);
      index += 1;
    }
  }
  return html;
}

function renderBlock(node: RichTextNode, rendering: Rendering, depth: number): string {
  if (depth > maxDepth) return `<p>${renderTextOnly(node, rendering)}</p>`;
  const renderer = renderers.get(node.type);
  return renderer
    ? renderer(node, rendering, depth + 1)
    : renderBlocks(childrenOf(node), rendering, { depth: depth + 1 });
}

/** Text between an opening and a closing tag, and the blocks that stood in it; empty when nothing is to be seen. */
function renderPhrase(
  nodes: readonly RichTextNode[],
  rendering: Rendering,
  { depth, open, close }: { depth: number; open: string; close: string },
): string {
  const mark = rendering.plain.length;
  const outer = rendering.displaced;
  rendering.displaced = [];
  const html = renderInline(nodes, rendering, depth);
  const { displaced } = rendering;
  rendering.displaced = outer;
  const isEmpty = plainSince(rendering, mark).trim() === '';
  if (!isEmpty) rendering.plain.push('\n');
  // Only now, so that the plain text has them in their place too.
  const after = displaced.map((block) => renderBlock(block.node, rendering, block.depth)).join('');
  return isEmpty ? after : `${open}${html}${close}${after}`;
}

const alignments = new Map<unknown, string>([
  ['center', 'ta-center'],
  ['right', 'ta-right'],
  ['end', 'ta-right'],
]);

function alignment(node: RichTextNode): string {
  const name = alignments.get(node.format);
  return name === undefined ? '' : ` class="${name}"`;
}

function renderParagraph(node: RichTextNode, rendering: Rendering, depth: number): string {
  return renderPhrase(childrenOf(node), rendering, { depth, open: `<p${alignment(node)}>`, close: '</p>' });
}

/** The title of the page is its first level, so headings start at the second and never skip one. */
function renderHeading(node: RichTextNode, rendering: Rendering, depth: number): string {
  const asked = Number(/^h([1-6])$/.exec(textOf(node.tag))?.[1] ?? 2);
  const level = Math.min(Math.max(asked, 2), rendering.headingLevel + 1) as Heading['level'];
  const id = `section-${rendering.headings.length + 1}`;
  const mark = rendering.plain.length;
  const html = renderPhrase(childrenOf(node), rendering, {
    depth,
    open: `<h${level} id="${id}"${alignment(node)}>`,
    close: `</h${level}>`,
  });
  const text = plainSince(rendering, mark).replace(/\s+/g, ' ').trim();
  if (text === '' || !html.startsWith('<h')) return html;
  rendering.headings.push({ level, text, id });
  rendering.headingLevel = level;
  return html;
}

/** The editor puts a nested list into an item of its own; here it belongs to the item before. */
function renderList(node: RichTextNode, rendering: Rendering, depth: number): string {
  const ordered = node.tag === 'ol' || node.listType === 'number';
  const items: string[] = [];
  for (const item of childrenOf(node)) {
    const children = item.type === 'listitem' ? childrenOf(item) : [item];
    const onlyLists = children.length > 0 && children.every((child) => child.type === 'list');
    const html = renderBlocks(children, rendering, { depth, bare: true });
    if (html === '') continue;
    if (onlyLists && items.length > 0) items.push(`${items.pop() ?? ''}${html}`);
    else items.push(html);
  }
  if (items.length === 0) return '';
  const start = integerOf(node.start, { min: 0, max: 100_000, fallback: 1 });
  const content = items.map((item) => `<li>${item}</li>`).join('');
  return ordered ? `<ol${start === 1 ? '' : ` start="${start}"`}>${content}</ol>` : `<ul>${content}</ul>`;
}

function renderQuote(node: RichTextNode, rendering: Rendering, depth: number): string {
  const html = renderBlocks(childrenOf(node), rendering, { depth });
  return html === '' ? '' : `<blockquote>${html}</blockquote>`;
}

function renderTableBlock(node: RichTextNode, rendering: Rendering, depth: number): string {
  rendering.tables += 1;
  const label = rendering.tables === 1 ? '表格' : `表格 ${rendering.tables}`;
  return renderTable(node, label, (cell) => {
    const children = childrenOf(cell);
    const html = renderBlocks(children, rendering, { depth, bare: true });
    const only = children.length === 1 ? children[0] : undefined;
    return { html, className: only?.type === 'paragraph' ? alignment(only) : '' };
  });
}

function renderUpload(node: RichTextNode, rendering: Rendering): string {
  const id = node.relationTo === 'media' ? relatedId(node.value) : null;
  if (id === null) return '';
  const fields = isObject(node.fields) ? node.fields : {};
  rendering.mediaIds.add(id);
  return mediaReference({ id, caption: captionOf(fields.caption, rendering) });
}

function renderVideo(node: RichTextNode, rendering: Rendering): string {
  const fields = isObject(node.fields) ? node.fields : {};
  if (fields.blockType !== 'video') return '';
  const [id, posterId] = [relatedId(fields.file), relatedId(fields.poster)];
  const caption = captionOf(fields.title, rendering);
  if (id === null) return renderVideoLink(textOf(fields.url), caption);
  for (const mediaId of [id, posterId]) if (mediaId !== null) rendering.mediaIds.add(mediaId);
  return videoReference({ id, posterId, caption });
}

function renderVideoLink(url: string, caption: string): string {
  const href = safeHref(url);
  if (href === null) return caption === '' ? '' : `<p>${escapeHtml(caption)}</p>`;
  return `<p class="video-link"><a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(caption || href)}</a></p>`;
}

function captionOf(value: unknown, rendering: Rendering): string {
  const caption = cleanText(textOf(value)).trim();
  if (caption !== '') rendering.plain.push(caption, '\n');
  return caption;
}
