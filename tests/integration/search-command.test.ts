import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRecord } from '#sites/store/apply-record.ts';
import { openStore } from '#sites/store/open-store.ts';
import { aColumn, anArticle, aSite } from '../helpers/simulated-group.ts';

// Runs the command as an operator does, on a data directory of its own.

let dataDir: string;
let emptyDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-search-'));
  emptyDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-search-'));
  // The database of a group that was begun; these commands do not read it.
  for (const folder of [dataDir, emptyDir]) writeFileSync(path.join(folder, 'db.sqlite'), '');
  const store = openStore(path.join(dataDir, 'store.sqlite'));
  const records = [aSite('1'), aColumn('1', '1'), anArticle('7', '1', '1', { title: '农村供水工程开工' })];
  for (const record of records)
    applyRecord(
      store,
      record.kind,
      record.id,
      { record, revision: '', hash: record.id },
      { now: '2026-11-23T00:00:00.000Z', plan: false },
    );
  store.close();
});

afterAll(() => {
  rmSync(dataDir, { recursive: true });
  rmSync(emptyDir, { recursive: true });
});

const search = (args: string[], folder = dataDir) => run('search.ts', args, folder);

async function run(script: string, args: string[], folder: string) {
  const { MEILI_URL, MEILI_SEARCH_KEY, MEILI_INDEX_KEY, ...rest } = process.env;
  void [MEILI_URL, MEILI_SEARCH_KEY, MEILI_INDEX_KEY];
  const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...rest, DATA_DIR: folder, NODE_ENV: 'production' },
  });
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ]);
  return { out, error, code };
}

describe('search', { timeout: 60_000 }, () => {
  it('explains itself in Chinese', async () => {
    const { out, code } = await search(['--help']);

    expect(code).toBe(0);
    expect(out).toContain('重建');
    expect(out).not.toMatch(/Usage|Options|display help/);
  });

  it('rebuilds the index, tells its state and finds what was published', async () => {
    const before = await search(['status', '--json']);
    const rebuilt = await search(['rebuild', '--json']);
    const after = await search(['status']);
    const found = await search(['query', 'nongcungongshui', '--json']);

    expect(JSON.parse(before.out)).toMatchObject({ state: 'empty', documents: 0, waiting: 1 });
    expect(JSON.parse(rebuilt.out)).toEqual({ documents: 1 });
    expect(after.out).toContain('可以搜索');
    expect(after.out).toContain('内容　1 条');
    expect(JSON.parse(found.out)).toMatchObject({ total: 1, suggestion: '农村供水' });
    expect([before.code, rebuilt.code, after.code, found.code]).toEqual([0, 0, 0, 0]);
  });

  it('says what to do when nothing was ever published', async () => {
    const { error, code } = await search(['rebuild'], emptyDir);

    expect(code).toBe(1);
    expect(error).toContain('还没有发布过内容');
  });
});

it('refuses to begin an empty group where a mistyped DATA_DIR points, with every command that reads one', async () => {
  const mistyped = path.join(dataDir, 'dtaa');
  const commands: [string, ...string[]][] = [
    ['verify.ts', '--json'],
    ['publish.ts', '--status', '--json'],
    ['site.ts', 'list', '--json'],
    ['site.ts', 'create', '--blueprint', 'township', '--name', '青石镇', '--path', 'qingshi'],
    ['user.ts', 'link', '--email', 'a@example.gov.cn'],
    ['search.ts', 'status'],
    ['backup.ts', path.join(dataDir, 'backup.zip')],
  ];

  const answers = await Promise.all(commands.map(([script, ...args]) => run(script, args, mistyped)));

  for (const { code, error, out } of answers) {
    expect(error).toContain(`DATA_DIR：没有数据目录 ${mistyped}`);
    expect({ code, out }).toEqual({ code: 78, out: '' });
  }
  expect([mistyped, path.join(dataDir, 'backup.zip')].filter((one) => existsSync(one))).toEqual([]);
}, 120_000);
