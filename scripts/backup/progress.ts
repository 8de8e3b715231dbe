/** What a backup or a restore is doing, for a person who waits. */
export interface Progress {
  step: 'database' | 'files' | 'check' | 'restore';
  /** Bytes, or files where a step does not know bytes. */
  done: number;
  total: number;
}

/** Told each time a step has come further. */
export type OnProgress = (progress: Progress) => void;
