import { closeSync, existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLog, shortenLogs } from './log-files.ts';

it('begins a log anew that has grown, under the hands of its process', () => {
  const dir = mkdtempSync(join(tmpdir(), 'logs-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const web = openLog(dir, 'web');
  const prepare = openLog(dir, 'prepare');
  onTestFinished(() => [web, prepare].forEach((log) => closeSync(log)));
  writeSync(web, 'a long story');
  writeSync(prepare, 'short');

  shortenLogs(dir, 10);
  writeSync(web, 'next');

  expect(readFileSync(join(dir, 'web.log'), 'utf8')).toBe('next');
  expect(readFileSync(join(dir, 'web.1.log'), 'utf8')).toBe('a long story');
  expect(readFileSync(join(dir, 'prepare.log'), 'utf8')).toBe('short');
  expect(existsSync(join(dir, 'prepare.1.log'))).toBe(false);
});
