/**
 * The `tel:` address of one telephone number as people write it: `0000-0000101`, `（0000）0000101 转 8`.
 *
 * @returns `undefined` when the text holds no number, or more than one.
 */
export function presentPhoneHref(text: string): string | undefined {
  const match = /^[（(]?(\+?\d[\d\s）)-]*\d)(?:\s*(?:转|-)\s*\d+)?$/.exec(text.trim());
  return match?.[1] === undefined ? undefined : `tel:${match[1].replaceAll(/[^\d+]/g, '')}`;
}
