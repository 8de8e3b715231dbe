import type { Package } from '#sites/attachments/open-package.ts';
import { readXml } from '#sites/attachments/read-xml.ts';

import type { NumberingLevel } from './numbers.ts';
import { attribute, value } from './xml-value.ts';

/** What a style of paragraphs means. */
export interface ParagraphStyle {
  /** 1 for 标题 1; 0 for no heading. */
  heading: number;
  /** Numbering and level that the style brings. */
  numbering: { list: string; level: number } | null;
}

/** What the text of a document refers to in other parts. */
export interface WordParts {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numberings: ReadonlyMap<string, readonly NumberingLevel[]>;
  links: ReadonlyMap<string, string>;
}

/** Reads the parts beside the text; a document may lack any of them. */
export async function readParts(source: Package): Promise<WordParts> {
  return {
    styles: await readStyles(source),
    numberings: await readNumberings(source),
    links: await readLinks(source),
  };
}

async function readStyles(source: Package): Promise<Map<string, ParagraphStyle>> {
  const styles = new Map<string, ParagraphStyle>();
  if (!source.names.includes('word/styles.xml')) return styles;
  let current: ParagraphStyle | null = null;
  await readXml(source.read('word/styles.xml'), {
    open(name, attributes) {
      if (name === 'style') {
        current = { heading: 0, numbering: null };
        styles.set(attribute(attributes, 'styleId') ?? '', current);
      } else if (current !== null && name === 'name') {
        const [, level] = /^(?:heading|标题) ?(\d)$/iu.exec(value(attributes)) ?? [];
        if (level !== undefined) current.heading = Number(level);
      } else if (current !== null && name === 'outlineLvl' && current.heading === 0) {
        current.heading = (Number(value(attributes)) + 1) % 10;
      } else if (current !== null && name === 'numId') {
        current.numbering = { list: value(attributes), level: current.numbering?.level ?? 0 };
      } else if (current !== null && name === 'ilvl') {
        current.numbering = { list: current.numbering?.list ?? '', level: Number(value(attributes)) };
      }
    },
    close(name) {
      if (name === 'style') current = null;
    },
  });
  return styles;
}

async function readNumberings(source: Package): Promise<Map<string, readonly NumberingLevel[]>> {
  const abstract = new Map<string, NumberingLevel[]>();
  const numberings = new Map<string, readonly NumberingLevel[]>();
  if (!source.names.includes('word/numbering.xml')) return numberings;
  let levels: NumberingLevel[] = [];
  let level: NumberingLevel | null = null;
  let numbering = '';
  await readXml(source.read('word/numbering.xml'), {
    open(name, attributes) {
      if (name === 'abstractNum') {
        levels = [];
        abstract.set(attribute(attributes, 'abstractNumId') ?? '', levels);
      } else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        levels[Number(attribute(attributes, 'ilvl'))] = level;
      } else if (name === 'numFmt' && level !== null) level.format = value(attributes);
      else if (name === 'lvlText' && level !== null) level.text = value(attributes);
      else if (name === 'start' && level !== null) level.start = Number(value(attributes));
      else if (name === 'num') {
        levels = [];
        numbering = attribute(attributes, 'numId') ?? '';
      } else if (name === 'abstractNumId') numberings.set(numbering, abstract.get(value(attributes)) ?? []);
    },
    close(name) {
      if (name === 'lvl') level = null;
    },
  });
  return numberings;
}

async function readLinks(source: Package): Promise<Map<string, string>> {
  const part = 'word/_rels/document.xml.rels';
  const links = new Map<string, string>();
  if (!source.names.includes(part)) return links;
  await readXml(source.read(part), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['TargetMode'] === 'External')
        links.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  return links;
}
