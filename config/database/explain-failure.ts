import { redactText } from '../redact.ts';
import { DatabaseError } from './database-error.ts';

/**
 * Turns what a driver throws into something a person can act on, where there is something to do about it.
 *
 * @returns a public {@link DatabaseError} with the failure as its cause, or the failure itself.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof DatabaseError) return error;
  const codes = codesOf(error);
  if (codes.some((code) => /^SQLITE_(FULL|READONLY)/.test(code))) {
    return new DatabaseError('database.disk_full', '没有保存：数据库所在的磁盘已满，或不可写入。', {
      status: 507,
      isPublic: true,
      hint: '请检查数据目录所在磁盘的剩余空间和写入权限。',
      cause: error,
    });
  }
  if (codes.some((code) => unavailable.test(code))) {
    return new DatabaseError('database.unavailable', '数据库暂时无法使用，请稍后再试。', {
      status: 503,
      isPublic: true,
      hint: '请检查数据库是否在运行，磁盘是否正常。',
      cause: error,
    });
  }
  return error;
}

/**
 * Tells why MongoDB was not opened: the adapter throws a bare text in English, twice wrapped.
 *
 * @returns a {@link DatabaseError} with what the driver said and what to look at.
 */
export function explainConnection(error: unknown): DatabaseError {
  const text = error instanceof Error ? error.message : String(error);
  const detail = redactText(text.replace(/^.*Details: /s, ''));
  return new DatabaseError('database.unavailable', `没有连上 MongoDB：${detail}`, {
    status: 503,
    hint: '请检查 DATABASE_URL 里的地址、账号和 replicaSet，以及数据库是否在运行。',
    cause: error,
  });
}

const unavailable =
  /^SQLITE_(BUSY|CANTOPEN|CORRUPT|IOERR|NOTADB)|^Mongo(ose)?(Network|NotConnected|PoolCleared|ServerSelection|TopologyClosed)/;

/** The names and codes of an error and of all that caused it. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...codesOf(error.cause)];
}
