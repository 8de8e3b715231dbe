/** `npm run import`: brings documents of a file into a column and publishes them. */
import { writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { InvalidArgumentError, Option } from 'commander';

import type { Payload } from 'payload';

import type { Settings } from '#config/env.ts';
import { ImportError } from '#import/errors.ts';
import { findSite, findTarget } from '#import/find-target.ts';
import { importArticles, type ImportItem } from '#import/import-articles.ts';
import { importDocuments } from '#import/import-documents.ts';
import { presentDisclosures } from '#import/present-disclosure.ts';
import { presentRegulations } from '#import/present-regulation.ts';
import { readCodeBook } from '#import/read-code-book.ts';
import { tableTemplate } from '#import/table/columns.ts';
import { importTable } from '#import/table/import-table.ts';
import { isTable } from '#import/table/read-table.ts';
import type { ReadLine } from '#import/read-lines.ts';
import { fileSize, parseRecords, readJsonLines } from '#import/read-records.ts';
import { isPublisherRunning } from '#sites/publish/publisher-lock.ts';

import { chineseCommand } from './chinese-command.ts';
import { runCommand, withCms } from './run-command.ts';

/** What a collection needs beside the file. */
interface Choice {
  site: string;
  column?: string;
  editor: string;
  item: string;
}

type Importer = (
  cms: { payload: Payload; settings: Settings },
  choice: Choice,
  lines: AsyncIterable<ReadLine>,
) => AsyncGenerator<ImportItem>;

/** Collections that can be imported, by the name on the command line. */
const importers = {
  articles: async function* ({ payload, settings }, { site, column, editor }, lines) {
    if (column === undefined)
      throw new ImportError('import.unknown_column', '导入文章要用 --column 写明栏目。');
    const target = await findTarget(payload, { site, column });
    const job = { payload, target, book: { publicUrl: settings.publicUrl }, editor };
    yield* importArticles(job, parseRecords(lines));
  },
  disclosures: async function* ({ payload, settings }, { site, editor, item }, lines) {
    const book = await readCodeBook(payload);
    yield* importDocuments(
      {
        payload,
        collection: 'disclosures',
        site: await findSite(payload, site),
        book: { publicUrl: settings.publicUrl },
      },
      presentDisclosures(parseRecords(lines), book, { editor, statutoryItem: item }),
    );
  },
  regulations: async function* ({ payload, settings }, { site }, lines) {
    yield* importDocuments(
      {
        payload,
        collection: 'regulations',
        site: await findSite(payload, site),
        book: { publicUrl: settings.publicUrl },
      },
      presentRegulations(lines),
    );
  },
} satisfies Record<string, Importer>;

const command = chineseCommand(
  'npm run import --',
  '把 JSONL 文件（每行一篇）导入一个站点并发布。同一文件再导入一次，什么也不会改变。',
)
  .argument('<文件>', 'JSONL 文件，可以是 .gz；公开目录还可以是 .xlsx 和 .csv 表格')
  .option('--site <路径>', '站点的路径；门户写 / 或 portal', '/')
  .option('--column <路径>', '栏目从上到下的路径，例如 xxgk/zcwj 或 信息公开/政策文件；只有文章需要')
  .option('--editor <姓名>', '文件里没有写责任编辑时用的名字；不写时是“网站编辑”', '网站编辑')
  .option('--item <代码>', '公开目录：文件里没有写法定公开事项时用的代码', '20-01')
  .addOption(
    new Option('--collection <类别>', `导入成哪一类内容：${Object.keys(importers).join('、')}`)
      .argParser(parseCollection)
      .default('articles'),
  )
  .option('--apply', '表格：检查之后写入；不写这一项时只检查，什么也不写')
  .option('--skip-faults', '表格：跳过有错的行，写入其余的行')
  .option('--template', '把公开目录表格的模板写到 <文件>（CSV）')
  .option('--json', '输出 JSON')
  .parse();

const [file = ''] = command.args;
const options = command.opts<
  Choice & {
    collection: keyof typeof importers;
    json?: true;
    apply?: true;
    skipFaults?: true;
    template?: true;
  }
>();

function parseCollection(value: string): keyof typeof importers {
  const known = (Object.keys(importers) as (keyof typeof importers)[]).find((name) => name === value);
  if (known === undefined) throw new InvalidArgumentError(`可以是：${Object.keys(importers).join('、')}。`);
  return known;
}

const statusNames = {
  created: '新建',
  unchanged: '未变',
  updated: '更新',
  refused: '拒绝',
} satisfies Record<ImportItem['status'], string>;

/** Passes records on and shows on a terminal how much of the file is read. */
async function* withProgress(lines: AsyncIterable<ReadLine>, size: number): AsyncGenerator<ReadLine> {
  const packed = file.endsWith('.gz');
  const bar = new SingleBar({
    format: packed ? '导入 第 {line} 行' : '导入 {bar} {percentage}%　第 {line} 行',
    stream: process.stderr,
    hideCursor: true,
  });
  const isShown = process.stderr.isTTY && !options.json;
  if (isShown) bar.start(size, 0, { line: 0 });
  try {
    for await (const line of lines) {
      yield line;
      if (isShown) bar.update(packed ? 0 : line.bytesRead, { line: line.number });
    }
  } finally {
    if (isShown) bar.stop();
  }
}

function print(items: readonly ImportItem[]): void {
  for (const { status, title, line, reason, url, cleaned } of items) {
    process.stdout.write(`${statusNames[status]}　${title || `第 ${line} 行`}\n`);
    for (const detail of [url, reason, ...(status === 'unchanged' ? [] : cleaned)].filter(Boolean)) {
      process.stdout.write(`　　　${detail}\n`);
    }
  }
  const counts = Object.entries(statusNames).map(
    ([status, name]) => `${name} ${items.filter((item) => item.status === status).length}`,
  );
  process.stdout.write(`共 ${items.length} 篇：${counts.join('，')}\n`);
}

/** Checks a table and says line by line what is wrong with it; writes it when that was asked for. */
async function runTable(): Promise<number> {
  if (options.collection !== 'disclosures')
    throw new ImportError('import.file_unreadable', '表格只能导入公开目录，请写 --collection disclosures。');
  const items: ImportItem[] = [];
  const { report, applied } = await withCms(({ payload, settings }) =>
    importTable(
      {
        payload,
        file,
        site: options.site,
        editor: options.editor,
        book: { publicUrl: settings.publicUrl },
        apply: options.apply === true,
        skipFaults: options.skipFaults === true,
      },
      (item) => items.push(item),
    ),
  );
  if (options.json) process.stdout.write(`${JSON.stringify({ report, items })}\n`);
  else {
    for (const { line, column, message } of report.faults)
      process.stdout.write(`第 ${line} 行　${column}　${message}\n`);
    process.stdout.write(`共 ${report.rows} 行，有错 ${report.faultyRows} 行。\n`);
    if (applied) print(items);
    else if (report.faultyRows > 0)
      process.stdout.write('什么也没有写入。请改好表格，或者用 --apply --skip-faults 跳过有错的行。\n');
    else process.stdout.write('没有发现错误。加上 --apply 就写入。\n');
  }
  return report.faultyRows > 0 || items.some(({ status }) => status === 'refused') ? 1 : 0;
}

await runCommand(async () => {
  if (options.template) {
    writeFileSync(file, tableTemplate);
    process.stdout.write(`模板已写到 ${file}。\n`);
    return 0;
  }
  if (isTable(file)) return runTable();
  const size = fileSize(file);
  const items: ImportItem[] = [];
  const isPublished = await withCms(async ({ payload, settings }) => {
    const lines = withProgress(readJsonLines(file), size);
    const done = importers[options.collection]({ payload, settings }, options, lines);
    for await (const item of done) items.push(item);
    return await isPublisherRunning(settings.paths.locks);
  });
  if (options.json) process.stdout.write(`${JSON.stringify({ items })}\n`);
  else print(items);
  if (!isPublished && items.some(({ status }) => status === 'created' || status === 'updated')) {
    process.stderr.write('发布程序没有运行。启动站群，或者运行 npm run publish，页面就会生成。\n');
  }
  return items.some(({ status }) => status === 'refused') ? 1 : 0;
});
