import { AppError } from '#config/errors.ts';

export type SearchErrorCode =
  /** The engine does not answer, or not in time. */
  | 'search.unavailable'
  /** The index on disk cannot be read; it must be rebuilt. */
  | 'search.damaged'
  /** A batch was refused. */
  | 'search.write_failed'
  | 'search.rebuild_failed'
  | 'search.rebuild_running';

/** The search engine could not do what was asked. */
export class SearchError extends AppError<SearchErrorCode> {
  constructor(code: SearchErrorCode, message: string, cause?: unknown) {
    super(code, message, { status: 503, cause, hint: hints[code] });
  }
}

const hints: Record<SearchErrorCode, string> = {
  'search.unavailable': '请检查搜索服务是否运行；恢复后会自动补齐。',
  'search.damaged': '请运行 npm run search -- rebuild 重建索引。',
  'search.write_failed': '请查看搜索服务的日志和磁盘空间；处理后会自动重试。',
  'search.rebuild_failed': '原有索引仍在使用；处理原因后请重新运行 npm run search -- rebuild。',
  'search.rebuild_running': '请等待正在进行的重建完成。',
};
