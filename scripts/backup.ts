/** `npm run backup -- FILE`: everything needed to stand the group up on another machine, in one file. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { writeBackupNote } from '#config/backup-note.ts';
import { parseSettings } from '#config/env.ts';
import { assertGroupExists } from '#config/existing-group.ts';
import { createProgressBar } from './backup/progress-bar.ts';
import { verifyBackup } from './backup/read-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { chineseCommand } from './chinese-command.ts';
import { runCommand } from './run-command.ts';

const command = chineseCommand(
  'npm run backup --',
  '把数据库、上传文件和密钥备份到一个文件，网站可以照常使用；写完后逐个核对',
)
  .argument('<文件>', '备份文件，例如 /backup/zhanqun-20260101.zip；不能已经存在')
  .option('--json', '输出 JSON')
  .parse();
const options = command.opts<{ json?: true }>();

await runCommand(async () => {
  const file = path.resolve(command.args[0] ?? '');
  const settings = parseSettings();
  assertGroupExists(settings);
  const bar = createProgressBar({ isShown: !options.json });
  try {
    const manifest = await writeBackup({ settings, file, onProgress: bar.show });
    const total = manifest.files.length;
    let done = 0;
    await verifyBackup(file, () => {
      done += 1;
      bar.show({ step: 'check', done, total });
    });
    bar.stop();

    const uploads = manifest.files.filter(({ name }) => name.startsWith('uploads/')).length;
    const { size } = await stat(file);
    const { database, createdAt } = manifest;
    writeBackupNote(settings.paths.backupNote, { file, bytes: size, createdAt });
    if (options.json)
      process.stdout.write(`${JSON.stringify({ file, bytes: size, database, uploads, createdAt })}\n`);
    else {
      process.stdout.write(
        `已备份到 ${file}：数据库和 ${uploads} 个上传文件，共 ${(size / 1024 ** 2).toFixed(1)} MB，核对无误。\n`,
      );
      process.stdout.write('备份中含有密钥和个人信息，请妥善保管，并在别处另存一份。\n');
    }
    return 0;
  } finally {
    bar.stop();
  }
});
