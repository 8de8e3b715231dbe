/** `npm run verify`: proves that the files on disk are what a full rebuild from the CMS would write. */
import { mkdirSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { buildThemes } from '#themes/build.ts';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { chineseCommand } from './chinese-command.ts';
import { runCommand, withCms } from './run-command.ts';

const options = chineseCommand(
  'npm run verify --',
  '从数据库重新生成全部页面，与磁盘上的文件逐字节比较；不改动任何文件',
)
  .option('--json', '输出 JSON')
  .parse()
  .opts<{ json?: true }>();

await runCommand(() =>
  withCms(async ({ payload, settings }) => {
    mkdirSync(settings.paths.temporary, { recursive: true });
    const bar =
      options.json || !process.stderr.isTTY
        ? null
        : new SingleBar({ format: '核对 {value} 页', stream: process.stderr });
    bar?.start(0, 0);
    const result = await verifyOutput({
      feed: cmsFeed(payload),
      publicDir: settings.paths.public,
      temporaryDir: settings.paths.temporary,
      book: { publicUrl: settings.publicUrl },
      theme: await buildThemes(),
      onProgress: (done) => bar?.update(done),
    });
    bar?.stop();
    const { pages, differing, missing, unexpected } = result;
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else {
      process.stdout.write(
        `共 ${pages} 页　不同 ${differing.length}　缺少 ${missing.length}　多余 ${unexpected.length}\n`,
      );
      for (const [label, paths] of [
        ['不同', differing],
        ['缺少', missing],
        ['多余', unexpected],
      ] as const) {
        for (const path of paths.slice(0, 50)) process.stdout.write(`  ${label}：${path}\n`);
      }
    }
    return differing.length + missing.length + unexpected.length === 0 ? 0 : 1;
  }),
);
