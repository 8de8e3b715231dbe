import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { writeXlsx } from '#sites/attachments/write-xlsx.ts';
import type { ImportItem } from '#import/import-articles.ts';
import { tableColumns, tableTemplate, type TableColumn } from '#import/table/columns.ts';
import { importTable } from '#import/table/import-table.ts';
import { makeTemplate } from '#import/table/template.ts';
import type { TableState } from '#admin/table/table-state.ts';
import {
  createDisclosureWorld,
  publish,
  readNumbers,
  type DisclosureWorld,
} from '#tests/helpers/disclosure-world.ts';
import { makeZip } from '#tests/helpers/made-files.ts';
import { createPerson } from '#tests/helpers/people.ts';
import { openRest, type RestClient } from '#tests/helpers/rest.ts';

let world: DisclosureWorld;
let folder: string;
const open = async (): Promise<void> => {
  world = await createDisclosureWorld();
  folder = mkdtempSync(path.join(tmpdir(), 'zhanqun-table-'));
};
const close = async (): Promise<void> => {
  await world.close();
  rmSync(folder, { recursive: true });
};

const good: Partial<Record<TableColumn, string | number>> = {
  名称: '关于做好冬春农田水利建设的通知',
  文号: '云水发[2026]21号',
  发布机构: '云川县水利局',
  成文日期: '2026-11-02',
  发布日期: '2026-11-05',
  主题分类: '农业、林业、水利/水利',
  体裁: '通知',
  法定公开事项: '20-01',
  正文: '请认真落实。',
};

let people = 0;
/** A person in the admin with a table in the hand. */
async function enter(rest: RestClient, role: 'editor' | 'reviewer' | 'viewer' | 'system') {
  people += 1;
  const name = `${role}-${people}`;
  const { token } = await createPerson(world.payload, rest, {
    name,
    role,
    site: world.site,
  });
  const ask = (method: string, place: string, data?: unknown) =>
    rest.send(method, `/disclosure-table${place}`, { token, ...(data === undefined ? {} : { data }) });
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, site: unknown = String(world.site)) =>
    rest.send('POST', '/disclosure-table/upload', {
      token,
      data: { site },
      file: { name, type: 'application/octet-stream', bytes },
    });
  /** The state once nothing is going on. */
  const settled = async (): Promise<TableState> => {
    for (;;) {
      const { body } = await ask('GET', '');
      const state = body as unknown as TableState;
      if (state.phase !== 'checking' && state.phase !== 'writing') return state;
      await wait(20);
    }
  };
  return { name, ask, upload, settled };
}

const workbook = (rows: readonly Partial<Record<TableColumn, string | number>>[]) =>
  new Uint8Array(writeXlsx([[...tableColumns], ...rows.map(cellsOf)]));

const cellsOf = (row: Partial<Record<TableColumn, string | number>>): (string | number)[] =>
  tableColumns.map((column) => row[column] ?? '');

function writeTable(rows: readonly Partial<Record<TableColumn, string | number>>[]): string {
  const file = path.join(folder, '目录.xlsx');
  writeFileSync(file, writeXlsx([[...tableColumns], ...rows.map(cellsOf)]));
  return file;
}

async function run(file: string, options: { apply?: boolean; skipFaults?: boolean } = {}) {
  const items: ImportItem[] = [];
  const result = await importTable(
    {
      payload: world.payload,
      file,
      site: 'shuili',
      editor: '网站编辑',
      book: { publicUrl: 'http://www.yunchuan.test' },
      apply: options.apply ?? false,
      skipFaults: options.skipFaults ?? false,
    },
    (item) => items.push(item),
  );
  return { ...result, statuses: items.map(({ status }) => status) };
}

const faultsOf = ({ report }: Awaited<ReturnType<typeof run>>): string[] =>
  report.faults.map(({ line, column, message }) => `${line} ${column} ${message}`);

describe('written by the command', () => {
  beforeEach(open);
  afterEach(close);

  it('writes nothing before it is asked to, then every line, and nothing the second time', async () => {
    const file = writeTable([good, { ...good, 名称: '第二份通知', 文号: '', 成文日期: 46328 }]);

    const looked = await run(file);
    const before = await readNumbers(world.payload);
    const applied = await run(file, { apply: true });
    const again = await run(file, { apply: true });

    expect([looked.applied, looked.report.rows, looked.report.faults, before]).toEqual([false, 2, [], []]);
    expect(applied.statuses).toEqual(['created', 'created']);
    expect(await readNumbers(world.payload)).toEqual(['014-2026-00001', '014-2026-00002']);
    expect(again.statuses).toEqual(['unchanged', 'unchanged']);
  });

  it('names every fault with line and column, and writes nothing', async () => {
    await publish(world.payload, world.site, { indexNumber: 'B/1', title: '已有的文件' });
    const file = writeTable([
      good,
      { ...good, 名称: '', 成文日期: '2026年2月30日' },
      { ...good, 主题分类: '天文', 发布日期: '2026-11-01' },
      { ...good, 索引号: 'A/1', 公开方式: '不予公开', 依据: '第十五条' },
      { ...good, 索引号: 'A/2' },
      { ...good, 索引号: 'A/2' },
      { ...good, 索引号: 'B/1' },
      { ...good, 有效性: '废止' },
    ]);

    const result = await run(file, { apply: true });

    expect(result.applied).toBe(false);
    expect(faultsOf(result)).toEqual([
      '3 名称 是空的。',
      '3 成文日期 “2026年2月30日”这一天或这个时间不存在。',
      '4 发布日期 早于成文日期。',
      '4 主题分类 里没有“天文”。',
      '5 理由 不主动公开的要写理由。',
      '7 索引号 和第 6 行重复。',
      expect.stringMatching(/^8 索引号 已经用在《已有的文件》上：/),
      '9 有效期至 废止的要写日期。',
      '9 失效说明 废止的要写明由哪个文件废止。',
    ]);
    expect(await readNumbers(world.payload)).toEqual(['B/1']);
  });

  it('writes the lines without faults when asked to skip the others', async () => {
    const file = writeTable([good, { ...good, 体裁: '小说' }, { ...good, 名称: '第三份通知' }]);

    const result = await run(file, { apply: true, skipFaults: true });

    expect(faultsOf(result)).toEqual(['3 体裁 里没有“小说”。']);
    expect(result.statuses).toEqual(['created', 'created']);
  });
});

describe('looked at', () => {
  beforeAll(open);
  afterAll(close);

  it('names each of two hundred faults among fifty thousand lines', async () => {
    const faulty = new Set(Array.from({ length: 200 }, (_, at) => at * 250 + 7));
    const lines = Array.from({ length: 50_000 }, (_, at) =>
      cellsOf({
        ...good,
        索引号: `C/${at}`,
        名称: `第 ${at} 份通知`,
        ...(faulty.has(at) ? { 成文日期: '2026-13-01' } : {}),
      }).join(','),
    );
    const file = path.join(folder, '大表.csv');
    writeFileSync(file, [tableColumns.join(','), ...lines].join('\r\n'));

    const result = await run(file, { apply: true });

    expect([result.applied, result.report.rows, result.report.faultyRows]).toEqual([false, 50_000, 200]);
    expect(result.report.faults.map(({ line, column }) => `${line} ${column}`)).toEqual(
      [...faulty].map((at) => `${at + 2} 成文日期`),
    );
  }, 120_000);

  it('reads CSV in GB 18030 as Excel of older systems writes it, and its own template', async () => {
    const gb = path.join(folder, '旧.csv');
    // 名称 alone in GB 18030: the head lacks the other columns, and is understood all the same.
    writeFileSync(gb, Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a]));
    const template = path.join(folder, '模板.csv');
    writeFileSync(template, tableTemplate);

    await expect(run(gb)).rejects.toThrow('表头不对。缺少列：发布机构、成文日期');
    expect(faultsOf(await run(template))).toEqual([]);
  });

  it('refuses formulas', async () => {
    const file = path.join(folder, '公式.csv');
    writeFileSync(
      file,
      [tableColumns.join(','), cellsOf({ ...good, 名称: '=HYPERLINK(1)' }).join(',')].join('\n'),
    );

    expect(faultsOf(await run(file))).toEqual(['2 名称 是公式，请粘贴为数值。']);
  });

  it('refuses a workbook that unpacks to more than a table holds, and what is no workbook', async () => {
    const bomb = path.join(folder, '炸弹.xlsx');
    writeFileSync(bomb, await makeZip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, ' ') }));
    const torn = path.join(folder, '坏.xlsx');
    writeFileSync(torn, 'PK');

    await expect(run(bomb)).rejects.toThrow('文件展开后太大。');
    await expect(run(torn)).rejects.toThrow('文件已损坏。');
  });
});

describe('in the admin', () => {
  let rest: RestClient;
  beforeAll(async () => {
    await open();
    rest = openRest(world.payload);
  });
  afterAll(close);

  it('says line by line what would be done, writes it when asked to, and changes nothing the second time', async () => {
    const editor = await enter(rest, 'editor');
    const table = workbook([good, { ...good, 体裁: '小说' }, { ...good, 名称: '第三份通知' }]);

    const uploaded = await editor.upload('目录.xlsx', table);
    const checked = await editor.settled();
    const refused = await editor.ask('GET', '/lines?status=refused');
    const before = await readNumbers(world.payload);
    const hasty = await editor.ask('POST', '/write', { id: checked.id });
    await editor.ask('POST', '/write', { id: checked.id, reviewed: true });
    const done = await editor.settled();
    const twice = await editor.ask('POST', '/write', { id: checked.id, reviewed: true });

    expect([uploaded.status, hasty.status, twice.status]).toEqual([202, 400, 409]);
    expect(checked).toMatchObject({ phase: 'checked', rows: 3, counts: { created: 2, refused: 1 } });
    expect(refused.body).toMatchObject({
      total: 1,
      lines: [{ line: 3, reason: '体裁里没有“小说”。' }],
    });
    expect(before).toEqual([]);
    expect(done).toMatchObject({ phase: 'done', counts: { created: 2, refused: 1, waiting: 0 } });
    const { docs } = await world.payload.find({
      collection: 'disclosures',
      depth: 0,
      // The test looks at what is stored.
      overrideAccess: true,
    });
    expect(docs.map((one) => [one.secrecyReviewedBy, one._status])).toEqual([
      [editor.name, 'published'],
      [editor.name, 'published'],
    ]);

    await editor.upload('目录.xlsx', table);
    expect((await editor.settled()).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      refused: 1,
    });
  });

  it('is closed to who may not make and publish disclosures of the site', async () => {
    const table = workbook([good]);
    for (const role of ['reviewer', 'viewer', 'system'] as const) {
      const person = await enter(rest, role);
      expect((await person.upload('目录.xlsx', table)).status).toBe(403);
      expect((await person.ask('POST', '/write', { reviewed: true })).status).toBe(404);
    }
    const other = await world.payload.create({
      collection: 'sites',
      data: { name: '别的局', shortName: '别的局', path: 'biede', kind: 'department', state: 'open' },
      overrideAccess: true,
    });
    const editor = await enter(rest, 'editor');

    expect((await editor.upload('目录.xlsx', table, String(other.id))).status).toBe(403);
    expect((await rest.send('GET', '/disclosure-table/template')).status).toBe(401);
    expect((await editor.ask('GET', '')).body).toEqual({ value: null });
  });

  it('refuses in Chinese what is no table, names no place of the server, and keeps nothing', async () => {
    const editor = await enter(rest, 'editor');
    const bomb = await makeZip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(8_000_000, ' ') });
    const filesLeft = () => readdirSync(world.settings.paths.temporary, { recursive: true });
    const before = filesLeft();

    const old = await editor.upload('目录.xls', new Uint8Array([1]));
    await editor.upload('炸弹.xlsx', new Uint8Array(bomb));
    const { phase, fault } = await editor.settled();
    await editor.ask('POST', '/stop');

    expect(JSON.stringify(old.body)).toContain('只能导入 .xlsx 和 .csv 表格。');
    expect([phase, fault]).toEqual(['failed', '读取 表格.xlsx 失败：文件展开后太大。']);
    expect(filesLeft()).toEqual(before);
  });

  it('gives a workbook to fill in, whose head it understands, and the report as a table', async () => {
    const editor = await enter(rest, 'editor');
    const template = path.join(folder, '模板.xlsx');
    writeFileSync(template, await makeTemplate(world.payload));
    await editor.upload(
      '目录.xlsx',
      workbook([
        { ...good, 名称: '还没有写入的通知' },
        { ...good, 名称: '' },
      ]),
    );
    await editor.settled();

    const report = await editor.ask('GET', '/report');

    expect((await run(template)).report.rows).toBe(0);
    expect(report.body.text).toBe(
      '行,名称,结果,说明,网址\r\n2,还没有写入的通知,新建,,\r\n3,,拒绝,名称是空的。,\r\n',
    );
  });
});
