/** What may be taken out of a document or put right in it, and how the report says so. */
const kinds = {
  styles: (count) => `内联样式 ${count} 处`,
  fonts: (count) => `字体标签 ${count} 个`,
  word: (count) => `Word/WPS 标记 ${count} 处`,
  scripts: (count) => `脚本和样式表 ${count} 段`,
  comments: (count) => `注释 ${count} 处`,
  hidden: (count) => `隐藏内容 ${count} 处`,
  forms: (count) => `表单控件 ${count} 个`,
  embeds: (count) => `嵌入的网页或音视频 ${count} 个`,
  images: (count) => `图片 ${count} 张（没有导入）`,
  chrome: (count) => `页面导航残留 ${count} 处`,
  editor: () => '责任编辑一行（已填到“责任编辑”）',
  title: (count) => `与标题重复的开头 ${count} 段`,
  emptyParagraphs: (count) => `空段落 ${count} 个`,
  indents: (count) => `段首缩进空格 ${count} 处`,
  blanks: (count) => `对齐用的空格 ${count} 处`,
  spacedLetters: (count) => `逐字空格 ${count} 处`,
  layoutTables: (count) => `排版用表格 ${count} 个`,
  nestedTables: (count) => `表格里的表格 ${count} 个（已展开）`,
  cells: (count) => `表格缺少的单元格 ${count} 个（已补齐）`,
  links: (count) => `无法打开的链接 ${count} 个（保留文字）`,
  allBold: () => '全文加粗（已取消）',
  escapedTags: (count) => `残留标签 ${count} 处`,
  pinyin: (count) => `繁体字加拼音夹注 ${count} 处（已还原）`,
  traditional: (count) => `夹杂的繁体字 ${count} 个（已转为简体）`,
  invisible: (count) => `不可见字符 ${count} 个`,
} satisfies Record<string, (count: number) => string>;

export type CleaningKind = keyof typeof kinds;

/** Gathers what was cleaned while one document is normalised. */
export interface Cleaning {
  counts: Map<CleaningKind, number>;
  /** Visible text that was taken out, in the words of the source. */
  removed: { kind: CleaningKind; text: string }[];
  /** Characters that a repair put in place of removed ones. */
  added: string[];
  /** True for a text in which single characters were made traditional, see `repair-script.ts`. */
  mixedScript: boolean;
  /** Addresses of the pictures that were left out; empty for pictures inside the document. */
  images: string[];
  /** Things a person should look at; whole sentences. */
  warnings: string[];
}

export const startCleaning = (): Cleaning => ({
  counts: new Map(),
  removed: [],
  added: [],
  mixedScript: false,
  images: [],
  warnings: [],
});

export function count(cleaning: Cleaning, kind: CleaningKind, by = 1): void {
  if (by > 0) cleaning.counts.set(kind, (cleaning.counts.get(kind) ?? 0) + by);
}

/** Notes visible text that does not go into the result. */
export function remove(cleaning: Cleaning, kind: CleaningKind, text: string): void {
  count(cleaning, kind);
  if (text.trim() !== '') cleaning.removed.push({ kind, text });
}

const quotedKinds = new Set<CleaningKind>(['chrome', 'hidden', 'title', 'forms']);

/** Says what was cleaned, one sentence a kind, with the beginning of the texts that were taken out. */
export function describeCleaning(cleaning: Cleaning): string[] {
  const lines: string[] = [];
  for (const [kind, describe] of Object.entries(kinds) as [CleaningKind, (count: number) => string][]) {
    const number = cleaning.counts.get(kind);
    if (number === undefined) continue;
    lines.push(describe(number) + quote(kind, cleaning));
  }
  return [...lines, ...cleaning.warnings.map((warning) => `请核对：${warning}`)];
}

function quote(kind: CleaningKind, cleaning: Cleaning): string {
  if (kind === 'images') return listImages(cleaning.images);
  if (!quotedKinds.has(kind)) return '';
  const texts = cleaning.removed.filter((removed) => removed.kind === kind).map(({ text }) => shorten(text));
  return texts.length === 0 ? '' : `：${texts.slice(0, 3).join('、')}${texts.length > 3 ? ' 等' : ''}`;
}

function listImages(addresses: readonly string[]): string {
  const known = addresses.filter(Boolean).slice(0, 10);
  return known.length === 0 ? '' : `：${known.join(' ')}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `「${[...line].length > 20 ? `${[...line].slice(0, 20).join('')}…` : line}」`;
}
