import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Reads the secret that is kept in a file, and makes it first when there is none.
 *
 * Two processes that start at once end with the same secret: the file appears whole or not at all.
 *
 * @returns 64 hexadecimal digits, or what an operator put into the file, without surrounding blanks.
 */
export function readOrCreateSecret(file: string): string {
  const kept = readSecret(file);
  if (kept !== undefined) return kept;

  makeFolder(path.dirname(file));
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    // A link fails when the name is taken, where a rename would replace the other process's secret.
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecret(file);
  if (made === undefined)
    throw new Error(`The secret file ${file} is empty: remove it or put a secret into it.`);
  return made;
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
