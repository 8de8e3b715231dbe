import { existsSync, statSync } from 'node:fs';
import type { Settings } from './env.ts';
import { SettingsError } from './settings-error.ts';

/**
 * Makes sure that a website group was begun where the settings point, so that a command with a mistyped `DATA_DIR` does
 * not begin an empty one there and report that all is well. Touches nothing on disk.
 *
 * @throws {SettingsError} when there is no data directory, or no database file in it.
 */
export function assertGroupExists({
  dataDir,
  database,
  paths,
}: Pick<Settings, 'dataDir' | 'database' | 'paths'>): void {
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory())
    throw new SettingsError([
      {
        name: 'DATA_DIR',
        message: `没有数据目录 ${dataDir}。请检查路径；还没有启动过时，先运行 npm start。`,
      },
    ]);
  if (database.kind === 'mongodb' || existsSync(database.file)) return;
  throw new SettingsError([
    database.file === paths.database
      ? {
          name: 'DATA_DIR',
          message: `${dataDir} 中没有站群的数据库。请检查路径；还没有启动过时，先运行 npm start。`,
        }
      : { name: 'DATABASE_URL', message: `没有数据库文件 ${database.file}。请检查地址。` },
  ]);
}
