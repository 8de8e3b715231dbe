/** What the server tells of searching, see `sites/search-feed/endpoints.ts`. */
export interface SearchState {
  index: {
    engine: 'embedded' | 'meilisearch';
    state: 'ready' | 'empty' | 'outdated' | 'damaged' | 'unavailable';
    detail: string;
    documents: number;
    sizeBytes: number | null;
    changedAt: string | null;
  } | null;
  fault: string;
  waiting: number;
  rebuild: { progress: { records: number; total: number; documents: number } | null } | null;
  attachments: { read: number; waiting: number; failed: number };
  unread: { name: string; url: string; siteId: string; owner: string; fault: string }[];
}

/** What was searched without finding. */
export interface MissedSearches {
  days: number;
  texts: { text: string; count: number; lastDay: string }[];
}

const engines = { embedded: '内置搜索', meilisearch: 'Meilisearch' } as const;

const states = {
  ready: '可以搜索',
  empty: '没有内容',
  outdated: '需要重建',
  damaged: '已损坏，需要重建',
  unavailable: '没有回应',
} as const;

/** The facts of the index, label and value. */
export function presentIndex(index: NonNullable<SearchState['index']>): [label: string, value: string][] {
  const { engine, state, sizeBytes } = index;
  return [
    ['引擎', engines[engine]],
    ['状态', states[state]],
    ...(sizeBytes === null
      ? []
      : [['大小', `${(sizeBytes / 1_048_576).toFixed(1)} MB`] satisfies [string, string]]),
  ];
}

/** One sentence about what is wrong; empty when nothing is. */
export function presentTrouble({ index, fault }: Pick<SearchState, 'index' | 'fault'>): string {
  return fault === '' ? (index?.detail ?? '') : fault;
}

/** Where a rebuild stands. */
export function presentRebuild(rebuild: NonNullable<SearchState['rebuild']>): string {
  if (rebuild.progress === null) return '等待发布程序开始重建…';
  const { records, total } = rebuild.progress;
  return `正在重建：${records} / ${total} 篇。搜索照常可用。`;
}
