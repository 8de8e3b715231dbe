import type { SearchFigures } from './bench-search.ts';

/** Writes the figures as lines of name, value and remark, with tabs between. */
export function presentSearchFigures({
  engine,
  index,
  queries,
  knownItems,
  fragments,
}: SearchFigures): string {
  const size = index.sizeMb === null ? '' : `，${index.sizeMb} MB`;
  const rows: [string, string, string][] = [
    ['引擎', engine === 'embedded' ? '内置' : 'Meilisearch', `${index.documents} 篇`],
    ['建立索引', `${index.seconds} 秒`, `${index.documentsPerSecond} 篇/秒${size}`],
    ['打开索引', `${index.openMs} 毫秒`, ''],
    ['改一篇到可以搜到', `${index.changeMs} 毫秒`, '中位'],
    [
      '搜索一页（含筛选统计）',
      `中位 ${queries.p50Ms} 毫秒`,
      `99% 在 ${queries.p99Ms} 毫秒内，最慢 ${queries.maxMs} 毫秒，共 ${queries.searches} 次`,
    ],
    ['　其中处理器时间', `中位 ${queries.cpuP50Ms} 毫秒`, `99% 在 ${queries.cpuP99Ms} 毫秒内`],
    ...queries.slowest.map(({ text, medianMs }): [string, string, string] => [
      '　较慢的词',
      `${medianMs} 毫秒`,
      text,
    ]),
    ...knownItems.map(({ name, of, first, firstTen }): [string, string, string] => [
      `已知文件：${name}`,
      `第一条 ${first}/${of}`,
      `前十条 ${firstTen}/${of}`,
    ]),
    [
      '文字片段',
      `漏 ${fragments.missed.length} 个`,
      `共 ${fragments.tried} 个 ${fragments.missed.slice(0, 5).join(' ')}`,
    ],
  ];
  return `${rows.map((row) => row.join('\t').trimEnd()).join('\n')}\n`;
}
