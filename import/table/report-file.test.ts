import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { TableLine } from '#admin/table/table-state.ts';

import { openReportFile, type ReportFile } from './report-file.ts';

let folder: string;
let report: ReportFile;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhanqun-report-'));
  report = openReportFile(path.join(folder, 'report.sqlite'));
});
afterEach(() => {
  report.close();
  rmSync(folder, { recursive: true });
});

const line = (number: number, status: TableLine['status'], reason = ''): TableLine => ({
  line: number,
  title: `第 ${number} 份`,
  status,
  reason,
  url: '',
});

test('lines are counted and read by pages, of one status or of all', () => {
  for (const number of [4, 2, 3, 5]) report.say(line(number, number === 3 ? 'refused' : 'created'));

  expect(report.counts()).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 1, waiting: 0 });
  expect(report.page({ status: 'created', from: 1, size: 5 }).map((one) => one.line)).toEqual([4, 5]);
  expect(report.page({ status: null, from: 0, size: 2 })).toEqual([line(2, 'created'), line(3, 'refused')]);
});

test('what is refused stays so while the rest waits, and what is written replaces what was planned', () => {
  report.say(line(2, 'created', '会新建'));
  report.say(line(3, 'refused', '名称是空的。'));

  report.wait();
  report.say({ ...line(4, 'created'), url: 'http://localhost/a.html' });

  expect(report.page({ status: null, from: 0, size: 9 })).toEqual([
    line(2, 'waiting'),
    line(3, 'refused', '名称是空的。'),
    { ...line(4, 'created'), url: 'http://localhost/a.html' },
  ]);
  expect([report.isRefused(2), report.isRefused(3)]).toEqual([false, true]);
});
