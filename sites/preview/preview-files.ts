import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#config/make-folder.ts';
import type { DocumentRecord } from '../store/records.ts';
import { previewMs, type PreviewRef } from './preview-link.ts';

/** What is kept at most; the oldest go first. */
const maxPreviews = 500;
const maxBytes = 256 * 1024 * 1024;

const fileOf = ({ id, expiresAt }: PreviewRef): string => `${expiresAt}-${id}.json`;
const filePattern = /^(\d+)-[0-9a-f]{32}\.json$/u;

/**
 * Keeps a document as it would be public, for a day; nothing of it comes near the public pages.
 *
 * @param now  milliseconds since 1970.
 */
export function writePreview(dir: string, document: DocumentRecord, now: number): PreviewRef {
  makeFolder(dir);
  const ref: PreviewRef = { id: randomBytes(16).toString('hex'), expiresAt: now + previewMs };
  const draft = join(dir, `${ref.id}.tmp`);
  writeFileSync(draft, JSON.stringify(document), { mode: 0o600 });
  renameSync(draft, join(dir, fileOf(ref)));
  sweepPreviews(dir, now);
  return ref;
}

/** Reads what a link names; null when it is no longer kept. */
export function readPreview(dir: string, ref: PreviewRef): DocumentRecord | null {
  try {
    return JSON.parse(readFileSync(join(dir, fileOf(ref)), 'utf8')) as DocumentRecord;
  } catch {
    return null;
  }
}

/** Removes what is over and what is too much. */
export function sweepPreviews(dir: string, now: number): void {
  let kept = 0;
  let bytes = 0;
  for (const { name, expiresAt, size } of newestFirst(dir)) {
    kept += 1;
    bytes += size;
    if (expiresAt <= now || kept > maxPreviews || bytes > maxBytes) rmSync(join(dir, name), { force: true });
  }
}

function newestFirst(dir: string): { name: string; expiresAt: number; size: number }[] {
  return namesIn(dir)
    .flatMap((name) => {
      const expiresAt = Number(filePattern.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(expiresAt)) return [];
      // Another process may have removed it just now.
      const size = statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0;
      return [{ name, expiresAt, size }];
    })
    .sort((a, b) => b.expiresAt - a.expiresAt);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
