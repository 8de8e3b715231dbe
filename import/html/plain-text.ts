import { remove, type Cleaning } from './cleaning.ts';

const names = 'p|br|div|span|table|td|tr|li|ul|ol|h[1-6]|b|strong|font|a|img|center|html|body';
const realTag = new RegExp(`</?(?:${names})\\b`, 'i');
const escapedTag = new RegExp(`&lt;/?(?:${names})\\b`, 'gi');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/**
 * Prepares a field that should hold HTML: one that was escaped as a whole is unescaped once, plain text gets
 * paragraphs at its line feeds.
 */
export function unescapeHtml(html: string, cleaning: Cleaning): string {
  if (realTag.test(html)) return html;
  const escaped = html.match(escapedTag)?.length ?? 0;
  if (escaped >= 2) {
    remove(cleaning, 'escapedTags', '');
    return html.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => entities[name] ?? entity);
  }
  return html.includes('\n') && !/<[a-z!]/i.test(html) ? linesToParagraphs(html) : html;
}

/** Presents plain text as HTML, a line a paragraph; lines that were only broken for width are put together. */
export function plainToHtml(text: string): string {
  return linesToParagraphs(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

function linesToParagraphs(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const indented = lines.filter((line) => /^[\u3000\u00a0 \t]{2,}\S/.test(line)).length;
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const continues = indented >= 2 && last !== undefined && isBroken(last) && /^\S/.test(line);
    if (continues) joined[joined.length - 1] = last + line;
    else joined.push(line);
  }
  return joined.map((line) => `<p>${line}</p>`).join('');
}

/** A line that ends within a sentence. */
const isBroken = (line: string): boolean =>
  /[，、]\s*$/.test(line) || (line.trim().length >= 30 && !/[。！？：；!?:;.]["”’）)]?\s*$/.test(line));
