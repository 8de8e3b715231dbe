import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { BasePayload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Settings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';
import { createTestSettings } from '#tests/helpers/databases.ts';

/** Every run starts the CMS in a process of its own. */
const patienceMs = 180_000;

let settings: Settings;

beforeAll(async () => {
  settings = createTestSettings();
  const payload = await new BasePayload().init({ config: await buildZhanqunConfig(settings) });
  await payload.destroy();
}, patienceMs);
afterAll(() => {
  rmSync(settings.dataDir, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, '../../scripts/site.ts'), ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: settings.database.kind === 'mongodb' ? settings.database.url : '',
        NODE_ENV: 'test',
        DATA_DIR: settings.dataDir,
        SECRET: settings.secret,
        PUBLIC_URL: 'http://www.yunchuan.test',
      },
    },
  );
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, out, err };
}

it(
  'makes a site and lists it with the addresses of both editions',
  async () => {
    const portal = await run('create', '--blueprint', 'portal', '--name', '云川县人民政府');
    const township = await run(
      'create',
      '--blueprint',
      'township',
      '--name',
      '青石镇人民政府',
      '--path',
      'qingshi',
      '--json',
    );
    const again = await run('create', '--blueprint', 'township', '--name', '另一个镇', '--path', 'qingshi');
    const list = await run('list', '--json');

    expect(portal).toMatchObject({ code: 0, err: '' });
    expect(portal.out).toContain('http://www.yunchuan.test/');
    expect(JSON.parse(township.out)).toEqual({
      path: 'qingshi',
      name: '青石镇人民政府',
      kind: 'township',
      state: 'open',
      url: 'http://www.yunchuan.test/sites/qingshi/',
      wapUrl: 'http://www.yunchuan.test/wap/sites/qingshi/',
    });
    expect(again.code).toBe(1);
    expect(again.err).toContain('路径“qingshi”已经有站点在用。');
    expect(list.code).toBe(0);
    expect((JSON.parse(list.out) as { path: string }[]).map((site) => site.path)).toEqual(['', 'qingshi']);
  },
  patienceMs,
);

it(
  'tells what is wrong in Chinese before it starts anything',
  async () => {
    const kind = await run('create', '--blueprint', 'village', '--name', '甲');
    const name = await run('create', '--blueprint', 'township', '--path', 'a');
    const place = await run('create', '--blueprint', 'township', '--name', '甲镇', '--path', '../a');
    const help = await run('create', '--help');

    expect(kind).toMatchObject({ code: 1, out: '' });
    expect(kind.err).toContain('可以是：portal、township、department。');
    expect(name.err).toContain('缺少选项 --name');
    expect(place).toMatchObject({ code: 1, out: '' });
    expect(place.err).toContain('路径“../a”不能用。');
    expect(help.code).toBe(0);
    expect(help.out).toContain('按蓝图新建');
  },
  patienceMs,
);
