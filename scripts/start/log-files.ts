import { copyFileSync, globSync, mkdirSync, openSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const maxBytes = 20 * 1024 * 1024;
const hourMs = 60 * 60 * 1000;

/**
 * Opens the log of a process for appending. What the processes say goes to files and not to the screen of `npm start`,
 * which speaks to people.
 *
 * @returns a file descriptor for the output of the process.
 */
export function openLog(logsDir: string, name: string): number {
  mkdirSync(logsDir, { recursive: true });
  shortenLogs(logsDir);
  return openSync(join(logsDir, `${name}.log`), 'a', 0o640);
}

/** Looks now and then for logs that have grown, until it is told to stop. */
export function keepLogsSmall(logsDir: string): () => void {
  const timer = setInterval(() => shortenLogs(logsDir), hourMs);
  return () => clearInterval(timer);
}

/** A log that has grown begins anew; what stood in it is kept once, as `name.1.log`. Its process goes on appending. */
export function shortenLogs(logsDir: string, limit = maxBytes): void {
  for (const name of globSync('*.log', { cwd: logsDir, exclude: ['*.1.log'] })) {
    const file = join(logsDir, name);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= limit) continue;
    try {
      copyFileSync(file, file.replace(/\.log$/u, '.1.log'));
      truncateSync(file);
    } catch {
      // On a full disk it grows on until the next look.
    }
  }
}
