import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The last backup that was written and checked. */
export interface BackupNote {
  /** Where it was put; it may have been taken away since. */
  file: string;
  bytes: number;
  /** ISO 8601; the moment that it holds. */
  createdAt: string;
}

/** Remembers the last backup, for those who look after the machine. */
export function writeBackupNote(noteFile: string, { file, bytes, createdAt }: BackupNote): void {
  writeFileSync(noteFile, JSON.stringify({ file, bytes, createdAt }), { mode: 0o600 });
}

/** Reads which backup was the last; null when none was made here, and when the note cannot be read. */
export function readBackupNote(noteFile: string): BackupNote | null {
  if (!existsSync(noteFile)) return null;
  try {
    const { file, bytes, createdAt } = JSON.parse(readFileSync(noteFile, 'utf8')) as Partial<BackupNote>;
    if (typeof file !== 'string' || typeof bytes !== 'number' || typeof createdAt !== 'string') return null;
    return { file, bytes, createdAt };
  } catch {
    // A note is no more than that: the next backup writes it anew.
    return null;
  }
}
