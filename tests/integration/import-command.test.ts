import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { BasePayload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Settings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';
import { createTestSettings } from '#tests/helpers/databases.ts';

import { createPlaces, sampleRecord } from './import-fixture.ts';

/** Every run starts the CMS in a process of its own. */
const patienceMs = 180_000;

let settings: Settings;
let folder: string;

beforeAll(async () => {
  settings = createTestSettings();
  folder = mkdtempSync(path.join(settings.dataDir, 'import-'));
  const payload = await new BasePayload().init({ config: await buildZhanqunConfig(settings) });
  await createPlaces(payload);
  await payload.destroy();
}, patienceMs);
afterAll(() => {
  rmSync(settings.dataDir, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, '../../scripts/import.ts'), ...args],
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

function write(name: string, lines: readonly (object | string)[]): string {
  const file = path.join(folder, name);
  const content = `\ufeff${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n')}\r\n`;
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(content) : content);
  return file;
}

it(
  'imports a file and ends with 0, and again without a change',
  async () => {
    const file = write('one.jsonl.gz', [sampleRecord({ sourceUrl: 'http://old.test/one' })]);

    const first = await run(file, '--site', '', '--column', '信息公开/政策文件', '--json');
    const second = await run(file, '--site', 'portal', '--column', 'xxgk/zcwj', '--json');

    const item = {
      line: 1,
      title: '关于做好春耕生产工作的通知',
      reason: '',
      url: 'http://www.yunchuan.test/202603/guan-yu-zuo-hao-chun-geng-sheng-chan-gong-zuo-de-tong-zhi.html',
      wapUrl:
        'http://www.yunchuan.test/wap/202603/guan-yu-zuo-hao-chun-geng-sheng-chan-gong-zuo-de-tong-zhi.html',
      cleaned: ['内联样式 1 处', '段首缩进空格 1 处'],
    };
    expect(JSON.parse(first.out)).toEqual({ items: [{ ...item, status: 'created' }] });
    expect(JSON.parse(second.out)).toEqual({ items: [{ ...item, status: 'unchanged' }] });
    expect([first.code, second.code]).toEqual([0, 0]);
  },
  patienceMs,
);

it(
  'says in Chinese what it did, and ends with 1 when something was refused',
  async () => {
    const file = write('two.jsonl', [
      sampleRecord({ title: '好的一篇', sourceUrl: 'http://old.test/two' }),
      '{"title":',
    ]);

    const { code, out, err } = await run(file, '--site', 'qingshi', '--column', 'zwgk');

    expect(out).toBe(
      '新建　好的一篇\n　　　http://www.yunchuan.test/sites/qingshi/202603/hao-de-yi-pian.html\n　　　内联样式 1 处\n　　　段首缩进空格 1 处\n' +
        '拒绝　第 2 行\n　　　第 2 行：不是完整的 JSON。\n共 2 篇：新建 1，未变 0，更新 0，拒绝 1\n',
    );
    expect(err).toBe('发布程序没有运行。启动站群，或者运行 npm run publish，页面就会生成。\n');
    expect(code).toBe(1);
  },
  patienceMs,
);

it(
  'names the nearest where there is no such site or column',
  async () => {
    const file = write('three.jsonl', [sampleRecord()]);

    const [site, column] = await Promise.all([
      run(file, '--site', 'qinshi', '--column', 'zwgk'),
      run(file, '--site', '/', '--column', 'zcwj'),
    ]);

    expect(site).toEqual({
      code: 1,
      out: '',
      err: '没有站点“qinshi”。\n最接近的站点：\n  qingshi　青石镇\n  /　云川县人民政府\n',
    });
    expect(column).toMatchObject({ code: 1, out: '' });
    expect(column.err).toContain('最接近的栏目：\n  xxgk/zcwj　信息公开/政策文件\n');
  },
  patienceMs,
);

it(
  'refuses a missing file, a JSON array and a collection that cannot be imported',
  async () => {
    const place = ['--site', '/', '--column', 'tzgg'];

    const [missing, array, collection] = await Promise.all([
      run(path.join(folder, 'none.jsonl'), ...place),
      run(write('array.json', ['[{"title":"甲"}]']), ...place),
      run('none.jsonl', ...place, '--collection', 'users'),
    ]);

    expect(missing.err).toMatch(/^找不到文件 .*none\.jsonl。\n$/);
    expect(array.err).toBe('文件是一个 JSON 数组，请转成每行一条的 JSONL。\n');
    expect(collection.err).toContain(
      '选项 --collection <类别> 的“users”不对。可以是：articles、disclosures、regulations。',
    );
    expect([missing.code, array.code, collection.code]).toEqual([1, 1, 1]);
  },
  patienceMs,
);

it(
  'explains itself in Chinese',
  async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/options|display|default|choices/i);
  },
  patienceMs,
);
