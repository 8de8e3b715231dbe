import type { SourceElement } from './source-tree.ts';

export type Align = '' | 'center' | 'right';

/** How a piece of text looks, as far as it says something about its meaning. */
export interface Look {
  /** Bits of the editor's text format. */
  format: number;
  /** Points; 0 when not said. */
  size: number;
  /** Set in 黑体, 楷体 or 小标宋, the faces of headings in official documents. */
  headingFace: boolean;
}

export const plainLook: Look = { format: 0, size: 0, headingFace: false };

export const bold = 1;
const italic = 2;
const strikethrough = 4;
const underline = 8;
const code = 16;
const subscript = 32;
const superscript = 64;

const elementFormats: Readonly<Record<string, number>> = {
  b: bold,
  strong: bold,
  th: bold,
  i: italic,
  em: italic,
  cite: italic,
  s: strikethrough,
  strike: strikethrough,
  del: strikethrough,
  u: underline,
  ins: underline,
  code,
  kbd: code,
  samp: code,
  sub: subscript,
  sup: superscript,
};

/** Value of one property of a `style` attribute, in lower case; empty when it is not there. */
export function styleValue(element: Pick<SourceElement, 'attributes'>, property: string): string {
  const style = element.attributes.style;
  if (style === undefined || !style.toLowerCase().includes(property)) return '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** True for what the page that a document was taken from did not show. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined) return true;
  const style = (attributes.style ?? '').toLowerCase();
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(style);
}

/** The look of text inside an element, given the look around it. */
export function readLook(element: SourceElement, outer: Look): Look {
  let format = outer.format | (elementFormats[element.name] ?? 0);
  const weight = styleValue(element, 'font-weight');
  if (/^(?:bold|bolder|[6-9]00)/.test(weight)) format |= bold;
  else if (/^(?:normal|lighter|[1-5]00)/.test(weight)) format &= ~bold;
  if (/^(?:italic|oblique)/.test(styleValue(element, 'font-style'))) format |= italic;
  const decoration = styleValue(element, 'text-decoration');
  if (decoration.includes('underline')) format |= underline;
  if (decoration.includes('line-through')) format |= strikethrough;
  const vertical = styleValue(element, 'vertical-align');
  if (vertical.startsWith('super')) format |= superscript;
  if (vertical === 'sub') format |= subscript;
  const family = styleValue(element, 'font-family') || (element.attributes.face ?? '');
  return {
    format,
    size: readSize(element) || outer.size,
    headingFace:
      family === '' ? outer.headingFace : /^['"\s]*(?:[^,]*(?:黑体|楷体|小标宋)|simhei|kaiti)/i.test(family),
  };
}

const pointsPerUnit: Readonly<Record<string, number>> = { pt: 1, px: 0.75 };

function readSize(element: SourceElement): number {
  const match = /^([\d.]+)(pt|px)/.exec(styleValue(element, 'font-size'));
  if (match) return Number(match[1]) * (pointsPerUnit[match[2] ?? ''] ?? 0);
  const steps = [0, 7.5, 10, 12, 13.5, 18, 24, 36];
  return element.name === 'font' ? (steps[Number(element.attributes.size)] ?? 0) : 0;
}

/** Alignment of the blocks inside an element; left, justified and start are the ordinary case. */
export function readAlign(element: SourceElement, outer: Align): Align {
  if (element.name === 'center') return 'center';
  const value = styleValue(element, 'text-align') || (element.attributes.align ?? '').trim().toLowerCase();
  if (value.startsWith('center')) return 'center';
  if (value.startsWith('right') || value.startsWith('end')) return 'right';
  return value === '' ? outer : '';
}
