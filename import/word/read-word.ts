import type { Package } from '#sites/attachments/open-package.ts';
import { readXml } from '#sites/attachments/read-xml.ts';

import { countNumbers } from './numbers.ts';
import { readParts, type WordParts } from './read-parts.ts';
import { startTable, type TableWriter } from './table-writer.ts';
import { attribute, isOn, value } from './xml-value.ts';

/** A document of Word as HTML, with what of it is left behind. */
export interface WordText {
  html: string;
  pictures: number;
  footnotes: number;
}

interface Paragraph {
  html: string;
  style: string;
  align: string;
  outline: number;
  numbering: { list: string; level: number } | null;
}

/** Old versions of what was changed, and what stands twice. */
const ignored = new Set(['Fallback', 'pPrChange', 'rPrChange', 'tcPrChange', 'moveFrom', 'sectPrChange']);

/**
 * Writes the text of a DOCX as HTML: headings, emphasis, links, lists, automatic numbers and tables; looks are left.
 *
 * @throws {Unreadable} when it is damaged, locked or too large.
 * Source: ECMA-376 part 1, 17.
 */
export async function readWord(source: Package): Promise<WordText> {
  const parts = await readParts(source);
  const numberOf = countNumbers();
  const word: WordText = { html: '', pictures: 0, footnotes: 0 };
  const paragraphs: Paragraph[] = [];
  const tables: TableWriter[] = [];
  let skipping = 0;
  let properties = false;
  let run = { bold: false, italic: false, hidden: false };
  let isText = false;
  let said = '';
  let list = '';

  const emit = (html: string, kind = ''): void => {
    const table = tables.at(-1);
    if (table !== undefined) return table.write(html);
    if (kind !== list) word.html += (list === '' ? '' : `</${list}>`) + (kind === '' ? '' : `<${kind}>`);
    list = kind;
    word.html += html;
  };
  const write = (html: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && skipping === 0 && !run.hidden) paragraph.html += html;
  };

  await readXml(source.read('word/document.xml'), {
    open(name, attributes) {
      if (ignored.has(name)) skipping += 1;
      if (skipping > 0) return;
      const paragraph = paragraphs.at(-1);
      isText = name === 't';
      if (name === 'p') paragraphs.push({ html: '', style: '', align: '', outline: 0, numbering: null });
      else if (name === 'tbl') tables.push(startTable());
      else if (name === 'tr') tables.at(-1)?.row();
      else if (name === 'tc') tables.at(-1)?.cell();
      else if (name === 'gridSpan') tables.at(-1)?.span(Number(value(attributes)));
      else if (name === 'vMerge') tables.at(-1)?.merge(value(attributes) === 'restart');
      else if (name === 'pPr') properties = true;
      else if (name === 'r') run = { bold: false, italic: false, hidden: false };
      else if (name === 'blip' || name === 'imagedata') word.pictures += 1;
      else if (name === 'footnoteReference' || name === 'endnoteReference') word.footnotes += 1;
      else if (name === 'tab') write(properties ? '' : ' ');
      else if (name === 'br' && attribute(attributes, 'type') === undefined) write('<br>');
      else if (name === 'hyperlink') write(openLink(attribute(attributes, 'id'), parts));
      else if (paragraph === undefined) return;
      else if (properties) describe(paragraph, name, attributes);
      else if (name === 'b') run.bold = isOn(attributes);
      else if (name === 'i') run.italic = isOn(attributes);
      else if (name === 'vanish') run.hidden = isOn(attributes);
    },
    text(text) {
      if (isText) said += text;
    },
    close(name) {
      if (ignored.has(name)) skipping -= 1;
      if (skipping > 0) return;
      if (isText) write(emphasise(escapeText(said), run));
      isText = false;
      said = '';
      if (name === 'pPr') properties = false;
      else if (name === 'r') run = { bold: false, italic: false, hidden: false };
      else if (name === 'hyperlink') write('</a>');
      else if (name === 'tbl') {
        const table = tables.pop();
        if (table !== undefined) emit(table.html());
      } else if (name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) emit(...presentParagraph(paragraph, parts, numberOf));
      }
    },
  });
  emit('');
  return word;
}

function emphasise(text: string, { bold, italic }: { bold: boolean; italic: boolean }): string {
  const inner = italic ? `<em>${text}</em>` : text;
  return bold ? `<strong>${inner}</strong>` : inner;
}

function describe(paragraph: Paragraph, name: string, attributes: Record<string, string>): void {
  if (name === 'pStyle') paragraph.style = value(attributes);
  else if (name === 'jc') paragraph.align = value(attributes);
  else if (name === 'outlineLvl') paragraph.outline = (Number(value(attributes)) + 1) % 10;
  else if (name === 'ilvl')
    paragraph.numbering = { list: paragraph.numbering?.list ?? '', level: Number(value(attributes)) };
  else if (name === 'numId')
    paragraph.numbering = { list: value(attributes), level: paragraph.numbering?.level ?? 0 };
}

/** A paragraph as HTML, and the list it belongs to. */
function presentParagraph(
  paragraph: Paragraph,
  { styles, numberings }: WordParts,
  numberOf: ReturnType<typeof countNumbers>,
): [html: string, list: string] {
  const style = styles.get(paragraph.style);
  const numbering = paragraph.numbering ?? style?.numbering ?? null;
  const levels = numbering === null ? undefined : numberings.get(numbering.list);
  const level = numbering === null ? undefined : levels?.[numbering.level];
  const heading = Math.min(paragraph.outline === 0 ? (style?.heading ?? 0) : paragraph.outline, 6);
  if (paragraph.html === '') return ['', ''];
  if (level?.format === 'bullet') return [`<li>${paragraph.html}</li>`, 'ul'];
  const number =
    numbering === null || levels === undefined || level === undefined || level.format === 'none'
      ? ''
      : numberOf(numbering.list, numbering.level, levels);
  const align = { center: 'center', right: 'right', end: 'right' }[paragraph.align];
  const look = align === undefined ? '' : ` style="text-align:${align}"`;
  const tag = heading === 0 ? 'p' : `h${heading}`;
  return [`<${tag}${look}>${number}${paragraph.html}</${tag}>`, ''];
}

function openLink(id: string | undefined, { links }: WordParts): string {
  const href = id === undefined ? undefined : links.get(id);
  return href === undefined ? '<a>' : `<a href="${escapeText(href).replaceAll('"', '&quot;')}">`;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
