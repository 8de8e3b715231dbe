import { SearchError } from '../errors.ts';

const corrupt = 11;
const notADatabase = 26;
const cannotOpen = 14;

/** True when SQLite says that the file itself is broken or gone. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  // Extended codes keep the primary code in their lowest byte.
  const code = Number(error.errcode) & 0xff;
  return code === corrupt || code === notADatabase || code === cannotOpen;
}

/** The failure as callers know it; a failure of the caller's own making passes through. */
export function asSearchError(error: unknown): unknown {
  if (error instanceof SearchError || error instanceof RangeError) return error;
  if (isDamage(error)) return new SearchError('search.damaged', '搜索索引文件已损坏，暂时无法搜索。', error);
  return new SearchError('search.unavailable', '搜索暂时无法使用。', error);
}
