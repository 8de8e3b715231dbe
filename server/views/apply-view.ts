import { convertHtmlText, loadTraditionalConverter } from './traditional.ts';
import { parseFlags } from './view-flags.ts';

/**
 * Puts the reading modes into a page: each flag is a class of `<html>`; `hant` also converts the text.
 *
 * @param view  flags as the cookie keeps them; empty leaves the page as it is.
 */
export async function applyView(page: Buffer, view: string): Promise<Buffer> {
  const flags = parseFlags(view);
  if (flags.length === 0) return page;
  const html = page.toString('utf8');
  const isTraditional = flags.includes('hant');
  const marked = html.replace(/<html\b([^>]*)>/i, (_, attributes: string) => {
    const language = isTraditional
      ? attributes.replace(/(\blang=)(["']?)zh-(?:CN|Hans)\2/i, '$1$2zh-Hant$2')
      : attributes;
    return `<html${addClasses(language, flags)}>`;
  });
  if (!isTraditional) return Buffer.from(marked);
  return Buffer.from(convertHtmlText(marked, await loadTraditionalConverter()));
}

function addClasses(attributes: string, classes: readonly string[]): string {
  const added = classes.join(' ');
  const before = /(\sclass=)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
  if (!before.test(attributes)) return `${attributes} class="${added}"`;
  return attributes.replace(
    before,
    (_, name: string, double?: string, single?: string, bare?: string) =>
      `${name}"${`${double ?? single ?? bare ?? ''} ${added}`.trim()}"`,
  );
}
