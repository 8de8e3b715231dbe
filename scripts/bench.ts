/** `npm run bench`: figures of this machine and this run. */
import { InvalidArgumentError } from 'commander';
import { chineseCommand, speakChinese } from './chinese-command.ts';
import { runCommand } from './run-command.ts';

function parseCount(value: string): number {
  const count = Number(value);
  if (!/^\d+$/u.test(value) || count < 100 || count > 2_000_000)
    throw new InvalidArgumentError('应是 100 至 2000000 之间的整数。');
  return count;
}

const program = chineseCommand(
  'npm run bench --',
  '测算发布、上线、启动和访问的快慢；数字来自这台机器的这一次运行',
)
  .option('--documents <篇数>', '生成多少篇文章', parseCount, 10_000)
  .option('--json', '输出 JSON')
  .action(({ documents, json }: { documents: number; json?: true }) =>
    runCommand(async () => {
      const { benchSite } = await import('./bench/bench-site.ts');
      const figures = await benchSite(documents, (line) => process.stderr.write(`${line}…\n`));
      const { full, edit, start, serve } = figures;
      if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
      else {
        const rows: [string, string, string][] = [
          [
            '全部发布',
            `${full.pagesPerSecond.toFixed(0)} 页/秒`,
            `同样的字节直接写盘 ${full.floorFilesPerSecond.toFixed(0)} 页/秒`,
          ],
          ['发布内存峰值', `${full.peakMemoryMb.toFixed(0)} MB`, '包括渲染线程'],
          [
            '保存到上线',
            `中位 ${edit.p50Ms.toFixed(0)} 毫秒`,
            `95% 在 ${edit.p95Ms.toFixed(0)} 毫秒内，一篇新稿最多改写 ${edit.files} 个页面`,
          ],
          ['第二次启动', `${start.readyMs.toFixed(0)} 毫秒`, '到首页能打开'],
          [
            '静态页面',
            `${serve.requestsPerSecond.toFixed(0)} 次/秒`,
            `只有内存和 node:http 时 ${serve.bareRequestsPerSecond.toFixed(0)} 次/秒，99% 在 ${serve.p99Ms.toFixed(0)} 毫秒内`,
          ],
        ];
        for (const [name, value, beside] of rows) process.stdout.write(`${name}\t${value}\t${beside}\n`);
      }
      return 0;
    }),
  );

speakChinese(program.command('search', { hidden: false }))
  .description('测算搜索的索引、快慢和准确')
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    await import('./bench/search.ts');
  });

await program.parseAsync();
