import { DatabaseSync } from 'node:sqlite';

import { lineStatuses, type LineStatus, type TableLine, type TableState } from '#admin/table/table-state.ts';

/** The report of a table, line by line, in a file of its own: memory stays flat, however many lines there are. */
export interface ReportFile {
  /** Says something of a line, in place of what was said before. */
  say(line: TableLine): void;
  /** Turns everything that is not refused into what waits to be written. */
  wait(): void;
  isRefused(line: number): boolean;
  counts(): TableState['counts'];
  /** Lines in order, of one status or of all. */
  page(question: { status: LineStatus | null; from: number; size: number }): TableLine[];
  close(): void;
}

export function openReportFile(file: string): ReportFile {
  const db = new DatabaseSync(file);
  // It lives as long as the import and is made anew with it.
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  db.exec(`CREATE TABLE lines (line INTEGER PRIMARY KEY, title TEXT NOT NULL, status TEXT NOT NULL,
    reason TEXT NOT NULL, url TEXT NOT NULL) STRICT; CREATE INDEX by_status ON lines (status, line)`);
  const put = db.prepare('INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?)');
  const one = db.prepare("SELECT 1 FROM lines WHERE line = ? AND status = 'refused'");
  const groups = db.prepare('SELECT status, count(*) AS total FROM lines GROUP BY status');
  const all = db.prepare('SELECT * FROM lines ORDER BY line LIMIT ? OFFSET ?');
  const some = db.prepare('SELECT * FROM lines WHERE status = ? ORDER BY line LIMIT ? OFFSET ?');
  return {
    say({ line, title, status, reason, url }) {
      put.run(line, title, status, reason, url);
    },
    wait() {
      db.exec("UPDATE lines SET status = 'waiting', reason = '' WHERE status <> 'refused'");
    },
    isRefused: (line) => one.get(line) !== undefined,
    counts() {
      const counts = Object.fromEntries(lineStatuses.map((status) => [status, 0])) as TableState['counts'];
      for (const { status, total } of groups.all()) counts[status as LineStatus] = Number(total);
      return counts;
    },
    page({ status, from, size }) {
      const rows = status === null ? all.all(size, from) : some.all(status, size, from);
      return rows.map(({ line, title, status: said, reason, url }) => ({
        line: Number(line),
        title: String(title),
        status: said as LineStatus,
        reason: String(reason),
        url: String(url),
      }));
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}
