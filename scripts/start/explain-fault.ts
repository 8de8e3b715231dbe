import { AppError } from '#config/errors.ts';

/** With less than this a save may fail anywhere, and the libraries do not always say why. */
const fewBytes = 20 * 1024 * 1024;

/**
 * Why the database was not made ready, for the person at the screen.
 *
 * @param freeBytes  left on the disk of the data directory; null when it cannot be told.
 */
export function explainFault(error: unknown, freeBytes: number | null): string {
  if (error instanceof AppError) return [error.message, error.hint].filter(Boolean).join('\n');
  if (freeBytes === null || freeBytes >= fewBytes) return String(error);
  return `数据目录所在的磁盘只剩 ${Math.floor(freeBytes / 1024 / 1024)} MB。清理空间后会自动继续。`;
}
