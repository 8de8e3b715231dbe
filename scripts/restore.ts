/** `npm run restore -- FILE`: stands the group up from a backup, in an empty data directory. */
import path from 'node:path';
import { parseSettings } from '#config/env.ts';
import { createProgressBar } from './backup/progress-bar.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { chineseCommand } from './chinese-command.ts';
import { runCommand } from './run-command.ts';

const command = chineseCommand(
  'npm run restore --',
  '把备份恢复到空的数据目录（DATA_DIR）和空的数据库；已有内容时拒绝恢复，不会覆盖任何东西',
)
  .argument('<文件>', 'npm run backup 写出的备份文件')
  .option('--json', '输出 JSON')
  .parse();
const options = command.opts<{ json?: true }>();

await runCommand(async () => {
  const file = path.resolve(command.args[0] ?? '');
  const settings = parseSettings();
  const bar = createProgressBar({ isShown: !options.json });
  try {
    const { files, database, createdAt } = await restoreBackup({ settings, file, onProgress: bar.show });
    bar.stop();

    const uploads = files.filter(({ name }) => name.startsWith('uploads/')).length;
    const { dataDir } = settings;
    if (options.json) process.stdout.write(`${JSON.stringify({ dataDir, database, uploads, createdAt })}\n`);
    else {
      const when = new Date(createdAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
      process.stdout.write(`已恢复到 ${dataDir}：${when} 的数据库和 ${uploads} 个上传文件。\n`);
      process.stdout.write('运行 npm start 启动网站，页面和搜索索引会自动重新生成。\n');
    }
    return 0;
  } finally {
    bar.stop();
  }
});
