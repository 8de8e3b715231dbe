import { Parser } from 'htmlparser2';

import { ImportError } from '../errors.ts';
import { count, remove, type Cleaning, type CleaningKind } from './cleaning.ts';
import { isHidden } from './read-style.ts';

export interface SourceElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SourceNode[];
}

export type SourceNode = SourceElement | string;

/** Elements below this depth are opened on their parent: only their text matters. */
const maxDepth = 200;
/** Nobody writes this; it would only keep the parser busy. */
const absurdDepth = 5000;

/** Elements that never hold text of the document, and what the report calls them. */
const deadElements = new Map<string, CleaningKind>([
  ...['script', 'style', 'noscript', 'template', 'meta', 'link', 'base', 'title'].map(asKind('scripts')),
  ...['input', 'select', 'textarea', 'button', 'option', 'datalist', 'label'].map(asKind('forms')),
  ...['iframe', 'object', 'embed', 'applet', 'canvas', 'svg', 'audio', 'video', 'map'].map(asKind('embeds')),
  ...['xml', 'w:sdtpr'].map(asKind('word')),
]);

function asKind(kind: CleaningKind): (name: string) => [string, CleaningKind] {
  return (name) => [name, kind];
}

/** Dead elements whose content a reader sees. */
const visibleWhenDead = new Set(['select', 'textarea', 'button', 'option', 'label', 'svg']);

/**
 * Reads HTML of any quality into a tree without what is no text: scripts, styles, comments, forms, frames and hidden
 * elements. Everything taken out is counted, and quoted where a reader saw it.
 *
 * @throws {ImportError} `import.nested_too_deep`
 */
export function parseSource(html: string, cleaning: Cleaning): SourceElement {
  const root: SourceElement = { name: 'body', attributes: {}, children: [] };
  const open: SourceElement[] = [root];
  const dead: { kind: CleaningKind; visible: boolean; text: string; depth: number }[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > absurdDepth)
        throw new ImportError('import.nested_too_deep', `标签嵌套超过 ${absurdDepth} 层。`);
      countDirt(name, attributes, cleaning);
      const kind = deadElements.get(name) ?? (isHidden(attributes) ? 'hidden' : undefined);
      const visible = kind === 'hidden' || visibleWhenDead.has(name);
      if (dead.length > 0 && (kind === undefined || visible)) return;
      if (kind !== undefined) {
        dead.push({ kind, visible, text: '', depth });
        return;
      }
      const element: SourceElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(depth > maxDepth ? (open.at(-1) ?? root) : element);
    },
    onclosetag() {
      const last = dead.at(-1);
      if (last === undefined) open.pop();
      else if (last.depth === depth) {
        remove(cleaning, last.kind, last.visible ? last.text : '');
        dead.pop();
      }
      depth -= 1;
    },
    ontext(text) {
      const last = dead.at(-1);
      if (last !== undefined) last.text += text;
      else pushText(open.at(-1) ?? root, text);
    },
    oncomment(data) {
      count(cleaning, /^\[(?:if|endif)|mso|<!\[endif\]/i.test(data) ? 'word' : 'comments');
    },
    onprocessinginstruction(name) {
      count(cleaning, name.startsWith('![') || name === '?xml' ? 'word' : 'comments');
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

function pushText(element: SourceElement, text: string): void {
  const last = element.children.at(-1);
  if (typeof last === 'string') element.children[element.children.length - 1] = last + text;
  else element.children.push(text);
}

function countDirt(name: string, attributes: Readonly<Record<string, string>>, cleaning: Cleaning): void {
  if (attributes.style !== undefined) count(cleaning, 'styles');
  if (name === 'font') count(cleaning, 'fonts');
  if (name.includes(':') || /mso-|\bmso/i.test(`${attributes.style ?? ''} ${attributes.class ?? ''}`))
    count(cleaning, 'word');
}

/** All text of a subtree, in order. */
export function sourceText(node: SourceNode): string {
  return typeof node === 'string' ? node : node.children.map(sourceText).join('');
}
