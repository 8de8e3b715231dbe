/** `npm run build:themes`: builds the themes when their sources have changed; `--force` builds anyway. */
import { buildThemes } from '#themes/build.ts';
import { chineseCommand } from './chinese-command.ts';
import { runCommand } from './run-command.ts';

const options = chineseCommand('npm run build:themes --', '构建网页主题；没有改动时什么也不做')
  .option('--force', '没有改动也重新构建')
  .parse()
  .opts<{ force?: true }>();

await runCommand(async () => {
  const { hash } = await buildThemes(options.force === undefined ? {} : { force: true });
  if (process.send === undefined) process.stderr.write(`主题就绪：${hash}\n`);
  return 0;
});
