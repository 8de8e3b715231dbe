import { articleId, readPart } from '../legal-parts.ts';

const paragraph =
  /<p((?: [a-z]+="[^"]*")*)>((?:<(?:strong|b|em|span)(?: [a-z]+="[^"]*")*>|[\s\u3000]|&nbsp;)*)([^<]{1,24})/g;

/** Gives every paragraph that begins an article (第十二条) an id by which it can be linked to; each id once. */
export function anchorArticles(html: string): string {
  if (!html.includes('条')) return html;
  const seen = new Set<string>();
  return html.replace(paragraph, (whole: string, attributes: string, before: string, text: string) => {
    const part = readPart(text);
    if (part?.level !== 'article' || attributes.includes(' id=')) return whole;
    const id = articleId(part);
    if (seen.has(id)) return whole;
    seen.add(id);
    return `<p id="${id}"${attributes}>${before}${text}`;
  });
}
