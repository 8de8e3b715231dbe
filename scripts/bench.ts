/** `npm run bench`: figures of this machine and this run. */
import { type Command, InvalidArgumentError } from 'commander';
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
      const { presentSiteFigures } = await import('./bench/present-site-figures.ts');
      const figures = await benchSite(documents, (line) => process.stderr.write(`${line}…\n`));
      process.stdout.write(json ? `${JSON.stringify(figures)}\n` : presentSiteFigures(figures));
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

speakChinese(program.command('hugo'))
  .description('用同一个小站点和 Hugo 比快慢；需要先安装 hugo；--documents 和 --json 同样可用')
  .action((_, command: Command) =>
    runCommand(async () => {
      const { documents, json } = command.optsWithGlobals<{ documents: number; json?: true }>();
      const { benchHugo, readHugoVersion } = await import('./bench/hugo/bench-hugo.ts');
      const version = readHugoVersion();
      if (version === null) {
        process.stderr.write('没有找到 hugo。请先安装，例如 apt-get install hugo。\n');
        return 1;
      }
      const figures = await benchHugo(documents, version, (line) => process.stderr.write(`${line}…\n`));
      const { presentHugoFigures } = await import('./bench/hugo/present-hugo-figures.ts');
      process.stdout.write(json ? `${JSON.stringify(figures)}\n` : presentHugoFigures(figures));
      return 0;
    }),
  );

await program.parseAsync();
