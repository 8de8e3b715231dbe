import type { RegulationRecord } from '../store/records.ts';
import { escapeHtml } from './rich-text/clean-text.ts';
import { articleId, readPart, type LegalPart } from './legal-parts.ts';

export interface LegalText {
  html: string;
  parts: RegulationRecord['parts'];
}

const headings = { 编: 'h2', 章: 'h2', 节: 'h3' } as const;
/** A chapter heading is a line of its own; a longer line only speaks of a chapter. */
const longestHeading = 40;
/** `## 一、附则`: a heading that no number of a chapter gives away; from three marks on it is one of a section. */
const marked = /^(#{1,6})[\s\u3000]+(?=\S)/u;

/**
 * Presents the plain text of a regulation: chapters become headings, articles paragraphs with an id each, so that every
 * article has an address. A line that begins with `#` is a heading too. Ids are given once; a second 第一条 (an appendix, an amendment) goes without.
 */
export function presentLegalText(text: string): LegalText {
  const parts: LegalText['parts'] = [];
  const seen = new Set<string>();
  const take = (id: string, label: string, level: LegalPart['level']): string => {
    if (seen.has(id)) return '';
    seen.add(id);
    parts.push({ id, label, level });
    return ` id="${id}"`;
  };
  let chapter = 0;
  const heading = (tag: 'h2' | 'h3', line: string): string => {
    chapter += 1;
    return `<${tag}${take(`zhang-${chapter}`, line, 'chapter')}>${escapeHtml(line)}</${tag}>`;
  };
  const html = text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .map((written) => {
      const [marks = '', level = ''] = marked.exec(written) ?? [];
      const line = written.slice(marks.length);
      const part = readPart(line);
      if (marks !== '' && part?.unit !== '条') return heading(level.length > 2 ? 'h3' : 'h2', line);
      if (part === null) return `<p>${escapeHtml(line)}</p>`;
      if (part.unit === '条')
        return `<p${take(articleId(part), part.label, 'article')}><strong>${part.label}</strong>${escapeHtml(line.slice(part.label.length))}</p>`;
      if (line.length > longestHeading) return `<p>${escapeHtml(line)}</p>`;
      return heading(headings[part.unit], line);
    })
    .join('');
  return { html, parts };
}
