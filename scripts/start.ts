/**
 * `npm start`: the supervisor. It holds no part of the product: it prepares what is missing, runs the web server and
 * the publisher as processes of their own, and stops them in order.
 */
import { readSettings } from '#config/env.ts';
import { chineseCommand } from './chinese-command.ts';
import { runCommand } from './run-command.ts';
import { runGroup } from './start/group.ts';
import { lockStart } from './start/lock-start.ts';
import { createScreen } from './start/screen.ts';

const options = chineseCommand('npm start --', '启动站群：网站、后台和发布程序')
  .option('--demo', '建立演示账号，显示新生成的密码')
  .option('--dev', '开发方式：后台和主题改了就重新加载（同 npm run dev）')
  .parse()
  .opts<{ demo?: true; dev?: true }>();

await runCommand(async () => {
  if (options.dev) Object.assign(process.env, { NODE_ENV: 'development' });
  const settings = readSettings();
  Object.assign(process.env, { NODE_ENV: settings.mode });
  const unlock = await lockStart(settings.paths.locks);
  const screen = createScreen(process.stdout);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const exitCode = await runGroup({ settings, screen, signal: stop.signal, demo: options.demo === true });
  await unlock();
  return exitCode;
});
