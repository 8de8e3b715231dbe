import type { Page } from 'playwright-core';

/** Names of files and sizes, keys of the keyboard, and codes that a hint shows as an example. */
const known = new Set([
  ...['word', 'pdf', 'ofd', 'xlsx', 'mb', 'kb', 'gb'],
  ...['qingshi', 'bm'],
  ...['ctrl', 'alt', 'shift', 'enter', 'esc', 'tab', 'n', 'j', 'k', 'p', 'x', 's'],
]);

/** Data of people, not words of ours: mail addresses, addresses of pages, colours, moments, what stands in fields. */
const data =
  /\S+@\S+|https?:\/\/\S*|\/[\w./-]*|#[0-9a-f]{6}|\d{6}\/\S+|[\w-]+\.(?:webp|jpg|png|html|xml|txt)\b/giu;

/** The Latin words that a text shows beside what it may. */
export function latinWords(text: string): string[] {
  return (text.replaceAll(data, ' ').match(/[A-Za-z][A-Za-z'-]*/gu) ?? []).filter(
    (word) => !known.has(word.toLowerCase()),
  );
}

/** Every word that the page shows or reads out, with the place it was found; what people wrote into fields is left out. */
export async function readWords(page: Page): Promise<string[]> {
  return page
    .evaluate(() => {
      const found: string[] = [];
      const isData = (element: Element) =>
        element.closest(
          '[data-user-data], [contenteditable="true"], script, style, .zq-pinyin, .zq-path, td.cell-code, td.cell-path, code',
        ) !== null;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
        if (node instanceof Text) {
          const parent = node.parentElement;
          if (parent !== null && !isData(parent) && parent.checkVisibility()) found.push(node.data);
        } else if (node instanceof Element && !isData(node)) {
          for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
            const value = node.getAttribute(name);
            if (value !== null) found.push(`${name}=${value}`);
          }
        }
      }
      return [document.title, ...found];
    })
    .then((texts) =>
      texts
        .map((text) => text.replace(/^(?:title|aria-label|placeholder|alt)=/u, '').trim())
        .filter((text) => text !== ''),
    );
}
