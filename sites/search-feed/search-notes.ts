import type { EngineStatus } from '#search/engine.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';

/** How far building the index anew has come. */
export interface RebuildProgress {
  /** Records in the new index, and in the store when it began. */
  records: number;
  total: number;
  documents: number;
}

/** The last fault of the engine in Chinese; empty when all is well. */
const faultKey = 'searchFault';
const statusKey = 'searchStatus';
const askedKey = 'searchRebuildAsked';
const progressKey = 'searchRebuild';

export const readFault = (store: Store): string => readMeta(store, faultKey) ?? '';

export function noteFault(store: Store, fault: string): void {
  if (readFault(store) !== fault) writeMeta(store, faultKey, fault);
}

/** The index as the publisher last saw it; null before it looked. */
export function readNotedStatus(store: Store): EngineStatus | null {
  const text = readMeta(store, statusKey);
  return text === null ? null : (JSON.parse(text) as EngineStatus);
}

export const noteStatus = (store: Store, status: EngineStatus): void =>
  writeMeta(store, statusKey, JSON.stringify(status));

/** Asks the publisher to build the index anew. */
export const askRebuild = (store: Store): void => writeMeta(store, askedKey, new Date().toISOString());

export const isRebuildAsked = (store: Store): boolean => (readMeta(store, askedKey) ?? '') !== '';

/** The progress of the rebuild that runs; null when none does. */
export function readProgress(store: Store): RebuildProgress | null {
  const text = readMeta(store, progressKey) ?? '';
  return text === '' ? null : (JSON.parse(text) as RebuildProgress);
}

export const noteProgress = (store: Store, progress: RebuildProgress): void =>
  writeMeta(store, progressKey, JSON.stringify(progress));

/** The rebuild that was asked for is over. */
export function clearRebuild(store: Store): void {
  writeMeta(store, askedKey, '');
  writeMeta(store, progressKey, '');
}
