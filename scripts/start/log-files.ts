import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const maxBytes = 20 * 1024 * 1024;

/**
 * Opens the log of a process for appending. On a terminal the logs of the processes go to files, so that
 * the screen stays readable; the previous file is kept when the log has grown.
 *
 * @returns a file descriptor for the output of the process.
 */
export function openLog(logsDir: string, name: string): number {
  mkdirSync(logsDir, { recursive: true });
  const file = join(logsDir, `${name}.log`);
  if (sizeOf(file) > maxBytes) renameSync(file, join(logsDir, `${name}.1.log`));
  return openSync(file, 'a', 0o640);
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
