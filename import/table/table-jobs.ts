import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { isRunning } from '#admin/table/table-state.ts';

import { startTableJob, type TableJob, type TableUpload } from './table-job.ts';

/** Tables that are checked or written at the same time. */
const mostAtOnce = 4;
/** What is left lying is removed after a day. */
const keptMs = 24 * 60 * 60 * 1000;

/** The tables of everybody: each person has one at most. */
export interface TableJobs {
  find(person: string): TableJob | null;
  /** Takes the place of the table that the person had; a Chinese sentence where that cannot be now. */
  start(person: string, upload: Omit<TableUpload, 'folder'>): TableJob | string;
  remove(person: string): void;
}

/** @param folder  files of tables go below it; made when it is missing. */
export function openTableJobs(folder: string): TableJobs {
  const jobs = new Map<string, { job: TableJob; startedMs: number }>();
  const remove = (person: string): void => {
    jobs.get(person)?.job.close();
    jobs.delete(person);
  };
  return {
    find: (person) => jobs.get(person)?.job ?? null,
    remove,
    start(person, upload) {
      const running = [...jobs].filter(([, { job }]) => isRunning(job.state()));
      if (running.some(([who]) => who === person)) return '上一个表格还没有做完。请等它做完，或者先停止。';
      if (running.length >= mostAtOnce) return '同时导入表格的人太多，请过几分钟再试。';
      remove(person);
      for (const [who, { startedMs }] of jobs)
        if (Date.now() - startedMs > keptMs && who !== person) remove(who);
      sweep(folder);
      const job = startTableJob({ ...upload, folder: path.join(folder, randomUUID()) });
      jobs.set(person, { job, startedMs: Date.now() });
      return job;
    },
  };
}

/** Removes what an ended process left. */
function sweep(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    const changed = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > keptMs) rmSync(place, { recursive: true, force: true });
  }
}
