import { remove, type Cleaning } from './cleaning.ts';
import { isBlockElement } from './collect-blocks.ts';
import { sourceText, type SourceElement, type SourceNode } from './source-tree.ts';

/** Containers in which the common content systems of government websites put the text. */
const contentNames =
  /^(?:ucap-content|trs_editor|trs_preappend|zoom|zoomcon|zoomtext|article[-_]?(?:content|body|con|text)|articlecontent|pages[-_]content|content[-_]?(?:body|text|main|detail)|news[-_]?(?:content|text|body|con)|main[-_]?(?:content|text)|text[-_]?content|xxgk[-_]?content|detail[-_]?(?:content|con)|info[-_]?content|view[-_]?content|con[-_]?text|bt[-_]content|vsb_content|easysite-news-text|j-fontcontent|fontzoom|myfontsize)$/i;

/** Parts of a page by the names that designers give them. */
const chromeNames =
  /(?:^|[-_])(?:breadcrumbs?|crumbs?|weizhi|dqwz|wzdh|bdshare\w*|bshare\w*|jiathis\w*|social|share\w*|dayin|toolbars?|nav|navbar|navigation|menu|topbar|header|footer|foot|copyright|sidebar|pagination|pager|prevnext|pre_next|related|xiangguan|recommend|qrcode|ewm|erweima|fontsize|font-size|zihao|gotop|backtop|wza|kefu|dibu|daohang)(?:[-_\d]|$)/i;

const chromeElements = new Set(['nav', 'header', 'footer', 'aside', 'menu']);

const namesOf = (element: SourceElement): string[] =>
  `${element.attributes.id ?? ''} ${element.attributes.class ?? ''}`.split(/\s+/).filter(Boolean);

/**
 * Narrows a page to its text: to the known containers when nothing that reads like a text stands outside, and
 * without the navigation, tool bars and footers that give themselves away by their names.
 */
export function findContent(root: SourceElement, cleaning: Cleaning): SourceElement {
  const containers = findContainers(root);
  const kept = new Set<SourceNode>(containers);
  if (containers.length > 0 && containers.some((container) => sourceText(container).trim() !== '')) {
    const outside = withoutNodes(root, kept);
    if (!holdsProse(outside)) {
      const text = sourceText(outside).trim();
      if (text !== '') remove(cleaning, 'chrome', text);
      return pruneChrome({ ...root, children: containers }, cleaning);
    }
  }
  return pruneChrome(root, cleaning);
}

/** The outermost containers of text. */
function findContainers(element: SourceElement): SourceElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return namesOf(child).some((name) => contentNames.test(name)) ? [child] : findContainers(child);
  });
}

function withoutNodes(element: SourceElement, without: ReadonlySet<SourceNode>): SourceElement {
  const children = element.children
    .filter((child) => !without.has(child))
    .map((child) => (typeof child === 'string' ? child : withoutNodes(child, without)));
  return { ...element, children };
}

function pruneChrome(element: SourceElement, cleaning: Cleaning): SourceElement {
  const children: SourceNode[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child);
    else if (isChrome(child)) remove(cleaning, 'chrome', sourceText(child));
    else children.push(pruneChrome(child, cleaning));
  }
  return { ...element, children };
}

function isChrome(element: SourceElement): boolean {
  const named =
    chromeElements.has(element.name) ||
    (isBlockElement(element) && namesOf(element).some((name) => chromeNames.test(name)));
  if (!named || holdsProse(element) || holdsTitle(element)) return false;
  return sourceText(element).trim().length <= 400 || linkedShare(element) > 0.5;
}

const holdsTitle = (element: SourceElement): boolean =>
  element.children.some(
    (child) => typeof child !== 'string' && (/^h[1-3]$/.test(child.name) || holdsTitle(child)),
  );

/** A block of text with sentences in it, mostly not links: what must never be taken for navigation. */
export function holdsProse(element: SourceElement): boolean {
  const inner = element.children.filter(isBlockElement);
  if (inner.some(holdsProse)) return true;
  const own = { ...element, children: element.children.filter((child) => !isBlockElement(child)) };
  return isProse(sourceText(own)) && linkedShare(own) < 0.3;
}

/** At least thirty Chinese characters with a mark of a sentence among them. */
export function isProse(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 30 && /[，。；：！？]/.test(text) && !/版权所有|Copyright|备案序?号|ICP备/i.test(text);
}

function linkedShare(element: SourceElement): number {
  const all = sourceText(element).replace(/\s+/g, '').length;
  return all === 0 ? 0 : linkedLength(element) / all;
}

function linkedLength(element: SourceElement): number {
  if (element.name === 'a') return sourceText(element).replace(/\s+/g, '').length;
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : linkedLength(child)),
    0,
  );
}
