import type { EngineStatus } from '#search/engine.ts';
import type { SearchState } from '#sites/search-feed/search-state.ts';

const engines = { embedded: '内置搜索', meilisearch: 'Meilisearch' } as const satisfies Record<
  EngineStatus['engine'],
  string
>;

const states = {
  ready: '可以搜索',
  empty: '没有内容',
  outdated: '需要重建',
  damaged: '已损坏，需要重建',
  unavailable: '没有回应',
} as const satisfies Record<EngineStatus['state'], string>;

/** The state of the index in Chinese, one fact a line. */
export function presentSearchStatus(
  status: EngineStatus,
  { waiting, attachments, fault }: Pick<SearchState, 'waiting' | 'attachments' | 'fault'>,
): string {
  const { engine, state, detail, documents, sizeBytes, changedAt } = status;
  return [
    `引擎　${engines[engine]}`,
    `状态　${states[state]}${detail === '' ? '' : `（${detail}）`}`,
    `内容　${documents} 条`,
    ...(sizeBytes === null ? [] : [`大小　${(sizeBytes / 1_048_576).toFixed(1)} MB`]),
    ...(changedAt === null
      ? []
      : [`更新　${new Date(changedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}`]),
    `等待　${waiting} 篇`,
    `附件　已读 ${attachments.read} 个，待读 ${attachments.waiting} 个，读不了 ${attachments.failed} 个`,
    ...(fault === '' ? [] : [`故障　${fault}`]),
  ].join('\n');
}
