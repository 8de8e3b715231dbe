import { linkReference, type LinkTarget } from '../../store/references.ts';
import { cleanText, escapeHtml } from './clean-text.ts';
import { childrenOf, isObject, relatedId, textOf, type RichTextNode } from './nodes.ts';
import { maxDepth, type Rendering } from './rendering.ts';
import { safeHref } from './safe-href.ts';

/** Bits of the editor's text format, innermost element first. */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [4, 's'],
  [8, 'u'],
  [2, 'em'],
  [1, 'strong'],
  [128, 'mark'],
];

const inlineTypes = new Set(['text', 'link', 'autolink', 'linebreak', 'tab']);

export const isInline = (node: RichTextNode): boolean => inlineTypes.has(textOf(node.type));

/**
 * Renders nodes where only text may stand: inside a paragraph, a heading, a link. Blocks among them go to
 * `rendering.displaced`.
 */
export function renderInline(nodes: readonly RichTextNode[], rendering: Rendering, depth: number): string {
  let html = '';
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        html += renderText(node, rendering);
        break;
      case 'linebreak':
        rendering.plain.push('\n');
        html += '<br>';
        break;
      case 'tab':
        rendering.plain.push(' ');
        html += '\u2003';
        break;
      default:
        html += renderContainer(node, rendering, depth + 1);
    }
  }
  return html;
}

function renderText(node: RichTextNode, rendering: Rendering): string {
  const text = cleanText(textOf(node.text));
  if (text === '') return '';
  rendering.plain.push(text);
  let html = escapeHtml(text);
  const format = typeof node.format === 'number' ? node.format : 0;
  if (format === 0) return html;
  for (const [bit, tag] of formats) if ((format & bit) !== 0) html = `<${tag}>${html}</${tag}>`;
  return html;
}

function renderContainer(node: RichTextNode, rendering: Rendering, depth: number): string {
  if (depth > maxDepth) return renderTextOnly(node, rendering);
  if (node.type === 'link' || node.type === 'autolink') return renderLink(node, rendering, depth);
  if (node.type === 'paragraph') return renderInline(childrenOf(node), rendering, depth);
  rendering.displaced.push({ node, depth });
  return '';
}

function renderLink(node: RichTextNode, rendering: Rendering, depth: number): string {
  const attributes = rendering.inLink ? null : linkAttributes(node, rendering);
  if (attributes === null) return renderInline(childrenOf(node), rendering, depth);
  rendering.inLink = true;
  const html = renderInline(childrenOf(node), rendering, depth);
  rendering.inLink = false;
  return html === '' ? '' : `<a href="${attributes}>${html}</a>`;
}

/** The value of `href`, its closing quote and the attributes after it; null when there is nowhere to go. */
function linkAttributes(node: RichTextNode, rendering: Rendering): string | null {
  const fields = isObject(node.fields) ? node.fields : {};
  if (fields.linkType === 'internal') {
    const target = internalTarget(fields.doc);
    if (target === null) return null;
    rendering.links.set(`${target.kind}:${target.id}`, target);
    return `${linkReference(target)}"`;
  }
  const href = safeHref(textOf(fields.url));
  if (href === null) return null;
  const attributes = fields.newTab === true ? ' target="_blank"' : '';
  return `${escapeHtml(href)}"${href.startsWith('http') ? ' rel="noopener"' : ''}${attributes}`;
}

const kinds = new Map<unknown, LinkTarget['kind']>([
  ['articles', 'article'],
  ['disclosures', 'disclosure'],
  ['columns', 'column'],
  ['media', 'media'],
]);

function internalTarget(doc: unknown): LinkTarget | null {
  if (!isObject(doc)) return null;
  const kind = kinds.get(doc.relationTo);
  const id = relatedId(doc.value);
  return kind === undefined || id === null ? null : { kind, id };
}

/** Text of a subtree without its structure, in order and without recursion. */
export function renderTextOnly(node: RichTextNode, rendering: Rendering): string {
  let html = '';
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'text') html += renderText({ text: next.text }, rendering);
    open.push(...childrenOf(next).reverse());
  }
  return html;
}
