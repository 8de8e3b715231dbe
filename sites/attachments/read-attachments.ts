import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readRecord } from '../store/stored-record.ts';
import { presentFileType } from '../store/file-label.ts';
import type { Store } from '../store/open-store.ts';
import { queueRecord } from '../store/queue-for-search.ts';
import type { MediaRecord, SearchableKind } from '../store/records.ts';
import type { Extract } from './extract-text.ts';
import { readableTypes, type ReadableType } from './read-file.ts';
import type { TextCache } from './text-cache.ts';

/** Has all files that could not be read tried once more. */
export function retryAttachments(store: Store): void {
  store.sql("UPDATE attachments SET fault = NULL WHERE fault <> ''").run();
}

/** What reading attachments needs of the machine. */
export interface AttachmentSource {
  /** Folder of uploaded files. */
  uploadsDir: string;
  texts: TextCache;
  extract: (file: { path: string; type: ReadableType }, options: { signal: AbortSignal }) => Promise<Extract>;
}

/**
 * Reads one attachment that waits, and has search look at its record again. A file that was read before, for whatever
 * record, is not read again.
 *
 * @param signal  ends reading at once; the file then waits as before.
 * @returns false when none waits.
 */
export async function readNextAttachment(
  store: Store,
  source: AttachmentSource,
  signal: AbortSignal,
): Promise<boolean> {
  const row = store
    .sql('SELECT kind, id, media_id FROM attachments WHERE hash IS NULL AND fault IS NULL LIMIT 1')
    .get();
  if (row === undefined) return false;
  const [kind, id, mediaId] = [row['kind'] as SearchableKind, String(row['id']), String(row['media_id'])];
  const media = readMedia(store, mediaId);
  const { hash, fault } = media === null ? missing : await readMediaText(media, source, signal);
  if (signal.aborted) return false;
  store.transact(() => {
    // A file that was replaced meanwhile is read again.
    if (readMedia(store, mediaId)?.url !== media?.url) return;
    store
      .sql(
        `UPDATE attachments SET hash = ?, fault = ?
         WHERE kind = ? AND id = ? AND media_id = ? AND hash IS NULL AND fault IS NULL`,
      )
      .run(hash, fault, kind, id, mediaId);
    if (hash !== null) queueRecord(store, kind, id);
  });
  return true;
}

/** `hash` is null when there is no text; `fault` is empty when none was to be expected. */
interface Reading {
  hash: string | null;
  fault: string | null;
}

const missing: Reading = { hash: null, fault: '找不到这个文件。' };
const notRead: Reading = { hash: null, fault: '' };

async function readMediaText(
  media: MediaRecord,
  { uploadsDir, texts, extract }: AttachmentSource,
  signal: AbortSignal,
): Promise<Reading> {
  const type = readableTypes.find((one) => one === presentFileType(media).toLowerCase());
  if (type === undefined) return notRead;
  const path = uploadPath(uploadsDir, media.url);
  const hash = path === null ? null : await hashOf(path);
  if (path === null || hash === null) return missing;
  if (texts.find(hash) !== null) return { hash, fault: null };
  const { text, fault } = await extract({ path, type }, { signal });
  if (fault !== null) return { hash: null, fault };
  texts.put(hash, text);
  return { hash, fault: null };
}

function readMedia(store: Store, id: string): MediaRecord | null {
  const record = readRecord(store, 'media', id)?.record;
  return record?.kind === 'media' ? record : null;
}

/** The file behind an address below `/media/`; null when it would lie outside the folder. */
function uploadPath(uploadsDir: string, url: string): string | null {
  const root = resolve(uploadsDir);
  const path = resolve(
    root,
    ...url
      .replace(/^\/media\//u, '')
      .split('/')
      .map(decodeURIComponent),
  );
  return path.startsWith(root + sep) ? path : null;
}

/** Null when there is no such file. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('base64url');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
