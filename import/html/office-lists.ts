import { styleValue } from './read-style.ts';
import { sourceText, type SourceElement, type SourceNode } from './source-tree.ts';

/**
 * Lists pasted from Word and WPS: paragraphs with `mso-list` in their style, each of which begins with its mark as
 * text (`mso-list: Ignore`). A bullet becomes an item of a list; a number stays text, because officials number by
 * hand and the number is part of what is cited.
 */
const bulletMarks = /^[·•●○■□◆◇▪▫►▶➢✓✔lnuØüvo\uf000-\uf0ff-]$/u;

/** True for the element that holds the bullet of a pasted list. */
export function isBulletMark(element: SourceElement): boolean {
  return styleValue(element, 'mso-list') === 'ignore' && bulletMarks.test(sourceText(element).trim());
}

/** True for a pasted paragraph that begins with a bullet. */
export function isMarkedParagraph(element: SourceElement): boolean {
  return (
    element.name === 'p' &&
    element.attributes.style !== undefined &&
    styleValue(element, 'mso-list') !== '' &&
    hasBullet(element.children)
  );
}

const hasBullet = (nodes: readonly SourceNode[]): boolean =>
  nodes.some((node) => typeof node !== 'string' && (isBulletMark(node) || hasBullet(node.children)));
