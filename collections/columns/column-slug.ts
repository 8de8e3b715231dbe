import { pinyinSlug, slugPattern } from '../text/pinyin-slug.ts';

/** Segments that the server answers itself, so that no column may be called so. */
export const reservedSegments = [
  'wap',
  'sites',
  'admin',
  'api',
  'media',
  'assets',
  'search',
  'view',
  'preview',
  'healthz',
  'readyz',
] as const;

/** Says why a slug cannot be used, or null when it can. */
export function slugFault(slug: string): string | null {
  if (!slugPattern.test(slug)) return '路径只能用小写字母、数字和短横，例如 gong-gao。';
  if ((reservedSegments as readonly string[]).includes(slug)) return `“${slug}”是系统用的路径，请换一个。`;
  if (/^\d{6}$/.test(slug)) return '六位数字是文章的年月，不能当栏目路径，请换一个。';
  return null;
}

/** Blueprint key of the column below which the catalog and the regulations library stand. */
const catalogKey = 'disclosure';
const catalogSegments = ['mulu', 'guizhang'];
/** First parts of the addresses of disclosures and regulations. */
const recordSegments = ['gongkai', 'guizhang'];

/**
 * Says why a slug cannot be used at a place in the tree: pages that no column makes stand there.
 *
 * @param parentKey  blueprint key of the column above; undefined at the top.
 */
export function placeFault(slug: string, parentKey: string | null | undefined): string | null {
  if (parentKey === catalogKey && catalogSegments.includes(slug))
    return `“${slug}”是公开目录和规章库的页面，请换一个路径。`;
  if (parentKey === undefined && recordSegments.includes(slug))
    return `“${slug}”是公开信息和规章的地址，最上一级的栏目请换一个路径。`;
  return null;
}

/** The slug of a column that has none yet: the pinyin of its name, with a number when a sibling has it. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const plain = pinyinSlug(name) || 'lan-mu';
  const candidates = [
    plain,
    ...Array.from({ length: taken.length + 1 }, (_, index) => `${plain}-${index + 2}`),
  ];
  return candidates.find((slug) => slugFault(slug) === null && !taken.includes(slug)) ?? `${plain}-1`;
}
