import path from 'node:path';
import { lock } from 'proper-lockfile';
import { dropFutureLock } from '#config/drop-future-lock.ts';
import type { RebuildSession } from '../engine.ts';
import { SearchError } from '../errors.ts';
import {
  currentIndex,
  dropIndexes,
  indexFile,
  indexGenerations,
  movePointer,
  writeMeta,
} from './index-file.ts';
import type { IndexFile } from './index-file.ts';
import { openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';

const lockStaleMs = 60_000;

/**
 * Builds the next generation of the index beside the one in use.
 *
 * @param readCurrent  the index in use, or null when it cannot be read.
 * @throws {SearchError} `search.rebuild_running` when another process rebuilds.
 */
export async function beginRebuild(
  folder: string,
  readCurrent: () => OpenIndex | null,
): Promise<RebuildSession> {
  const release = await lockRebuild(folder);
  const since = lastChange(readCurrent());
  const current = currentIndex(folder);
  dropIndexes(folder, [current.generation]);
  const target = indexFile(folder, Math.max(current.generation, ...indexGenerations(folder)) + 1);
  const next = openIndex(target, { isNew: true });
  let isOver = false;

  const end = async (): Promise<void> => {
    isOver = true;
    next.close();
    await release();
  };
  const abort = async (): Promise<void> => {
    if (isOver) return;
    await end();
    dropIndexes(folder, [current.generation]);
  };

  return {
    add(batch) {
      if (isOver) return Promise.reject(new SearchError('search.rebuild_failed', '本次重建已经结束。'));
      next.write({ put: batch });
      return Promise.resolve();
    },
    async finish() {
      if (isOver) throw new SearchError('search.rebuild_failed', '本次重建已经结束。');
      try {
        next.db.exec("insert into full(full) values('optimize')");
        const old = readCurrent();
        takeOver(old, {
          next,
          target,
          folder,
          since: old?.file.generation === current.generation ? since : null,
        });
        const documents = next.documents();
        await end();
        dropIndexes(folder, [target.generation]);
        return { documents };
      } catch (error) {
        await abort();
        throw new SearchError('search.rebuild_failed', '重建搜索索引没有成功。', error);
      }
    },
    abort,
  };
}

/** Brings over what changed in the old index meanwhile and moves the pointer, while nobody can write to the old one. */
function takeOver(
  old: OpenIndex | null,
  {
    next,
    target,
    folder,
    since,
  }: { next: OpenIndex; target: IndexFile; folder: string; since: number | null },
): void {
  old?.db.exec('begin immediate');
  try {
    if (old !== null && since !== null) {
      const changed = changedSince(old, since);
      const kept = old.read(changed, true);
      const keptIds = new Set(kept.map((document) => document.id));
      next.write({ put: kept, remove: changed.filter((id) => !keptIds.has(id)) });
    }
    next.db.exec('pragma synchronous=full; pragma journal_mode=wal; pragma wal_checkpoint(truncate)');
    movePointer(folder, target.generation);
    if (old !== null) writeMeta(old.db, 'superseded', String(target.generation));
    old?.db.exec('commit');
  } catch (error) {
    if (old?.db.isTransaction === true) old.db.exec('rollback');
    throw error;
  }
}

function changedSince(index: OpenIndex, seq: number): string[] {
  const rows = index.db.prepare('select distinct doc from changes where seq > ?').all(seq);
  return rows.map((row) => String(row['doc']));
}

function lastChange(index: OpenIndex | null): number {
  return Number(index?.db.prepare('select max(seq) as seq from changes').get()?.['seq'] ?? 0);
}

async function lockRebuild(folder: string): Promise<() => Promise<void>> {
  const lockfilePath = path.join(folder, 'rebuild.lock');
  await dropFutureLock(lockfilePath, lockStaleMs);
  try {
    return await lock(folder, {
      lockfilePath,
      stale: lockStaleMs,
      // A long batch may keep the lock from being renewed in time; the pointer is moved in one step anyway.
      onCompromised: () => undefined,
    });
  } catch (error) {
    throw new SearchError('search.rebuild_running', '另一个程序正在重建搜索索引。', error);
  }
}
