/** `npm run build:admin`: builds the admin when its sources have changed; `--force` builds anyway. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chineseCommand } from './chinese-command.ts';
import { runCommand } from './run-command.ts';
import { hashAdminSources, isAdminCurrent, markAdminBuilt, projectDir } from './start/admin-build.ts';

const options = chineseCommand('npm run build:admin --', '构建管理后台；没有改动时什么也不做')
  .option('--force', '没有改动也重新构建')
  .parse()
  .opts<{ force?: true }>();

await runCommand(async () => {
  if (options.force !== true && isAdminCurrent()) {
    process.stderr.write('后台没有改动，不用构建。\n');
    return 0;
  }
  const hash = hashAdminSources();
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const next = spawn(process.execPath, [join(projectDir, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: projectDir,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
    process.once(signal, () => next.kill('SIGTERM'));
  const [code] = (await once(next, 'exit')) as [number | null];
  if (code === 0) markAdminBuilt(hash);
  return code ?? 1;
});
