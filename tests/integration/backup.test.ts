import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '#config/env.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { verifyBackup } from '#scripts/backup/read-backup.ts';
import { writeBackup } from '#scripts/backup/write-backup.ts';
import { createTestPayload, createTestSettings, removeTestState } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';
import { faultsOfRecords, readAllRecords } from '#tests/helpers/read-faults.ts';
import { buildSmallConfig, looseApi, recordOfRound } from '#tests/helpers/small-config.ts';

const root = path.resolve(import.meta.dirname, '../..');

let folder: string;
let file: string;
let cleanUps: (() => Promise<void>)[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhanqun-backup-'));
  file = path.join(folder, 'group.zip');
  cleanUps = [() => rm(folder, { recursive: true })];
});
afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

/** A group with records, versions, uploaded files and a secret. */
async function createGroup(env: Record<string, string> = {}): Promise<TestPayload> {
  const group = await createTestPayload({ build: buildSmallConfig, env });
  cleanUps.push(group.close);
  const { uploads, secret } = group.settings.paths;
  await mkdir(path.join(uploads, '202611'), { recursive: true });
  await writeFile(path.join(uploads, '202611/a1.jpg'), 'a picture');
  await writeFile(path.join(uploads, '公告 附件.pdf'), 'a paper');
  await writeFile(secret, 'the secret\n', { mode: 0o600 });
  return group;
}

/** Where a restore may go: nothing is there yet. */
function createTarget(env: Record<string, string> = {}): Settings {
  const target = createTestSettings(env);
  cleanUps.push(() => removeTestState(target));
  return target;
}

describe('backup and restore', () => {
  it('stand the same group up elsewhere: records, versions, files and secret', async () => {
    const { payload, settings } = await createGroup();
    const api = looseApi(payload);
    const { id } = await api.create({ collection: 'documents', data: recordOfRound(4) });
    await api.update({ collection: 'documents', id, data: recordOfRound(5) });
    const target = createTarget();

    await writeBackup({ settings, file });
    await verifyBackup(file);
    await restoreBackup({ settings: target, file });

    expect(await readAllRecords(target)).toEqual(await readAllRecords(settings));
    expect(await readFile(path.join(target.paths.uploads, '202611/a1.jpg'), 'utf8')).toBe('a picture');
    expect(await readFile(path.join(target.paths.uploads, '公告 附件.pdf'), 'utf8')).toBe('a paper');
    expect(await readFile(target.paths.secret, 'utf8')).toBe('the secret\n');
    expect((await stat(target.paths.secret)).mode & 0o777).toBe(0o600);
  });

  it('copy one moment of a database that is being saved to', { timeout: 300_000 }, async () => {
    const { settings } = await createGroup({ DATABASE_URL: '' });
    const order = JSON.stringify({ settings, saves: 100_000, width: 4 });
    const saving = spawn(process.execPath, [path.join(root, 'tests/helpers/save-under-load.ts'), order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    cleanUps.push(
      async () =>
        void (saving.exitCode ?? saving.signalCode ?? (saving.kill('SIGKILL'), await once(saving, 'exit'))),
    );
    const saves = createInterface({ input: saving.stdout })[Symbol.asyncIterator]();
    const faults: string[] = [];

    for (const copy of ['a.zip', 'b.zip', 'c.zip']) {
      for (let save = 0; save < 8; save += 1) await saves.next();
      const target = createTarget({ DATABASE_URL: '' });
      await writeBackup({ settings, file: path.join(folder, copy) });
      await restoreBackup({ settings: target, file: path.join(folder, copy) });
      faults.push(...faultsOfRecords(await readAllRecords(target)));
    }

    expect(faults).toEqual([]);
  });

  it('leave nothing behind in the data directory', async () => {
    const { settings } = await createGroup();

    await writeBackup({ settings, file });

    expect(await readdir(settings.paths.temporary)).toEqual([]);
    expect(await readdir(folder)).toEqual(['group.zip']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('writeBackup', () => {
  it('does not overwrite a file', async () => {
    const { settings } = await createGroup();
    await writeFile(file, 'an older backup');

    await expect(writeBackup({ settings, file })).rejects.toMatchObject({ code: 'backup.file_exists' });

    expect(await readFile(file, 'utf8')).toBe('an older backup');
  });

  it('does not put the backup on the disk that it is to outlive', async () => {
    const { settings } = await createGroup();
    const inside = path.join(settings.dataDir, 'backup.zip');

    await expect(writeBackup({ settings, file: inside })).rejects.toMatchObject({
      code: 'backup.inside_data',
    });
  });

  it('leaves no file when the database cannot be copied', async () => {
    const settings = createTarget({ DATABASE_URL: '' });

    await expect(writeBackup({ settings, file })).rejects.toMatchObject({ code: 'database.backup_failed' });

    expect(await readdir(folder)).toEqual([]);
  });
});

describe('restoreBackup', () => {
  it('refuses a data directory that holds anything', async () => {
    const { settings } = await createGroup();
    await writeBackup({ settings, file });
    const target = createTarget();
    await mkdir(target.paths.public, { recursive: true });

    await expect(restoreBackup({ settings: target, file })).rejects.toMatchObject({
      code: 'backup.not_empty',
    });

    expect(await readdir(target.dataDir)).toEqual(['public']);
  });

  it('refuses a database that holds anything', async () => {
    const { payload, settings } = await createGroup();
    await looseApi(payload).create({ collection: 'documents', data: recordOfRound(1) });
    await writeBackup({ settings, file });
    const target = { ...createTarget(), database: settings.database };

    await expect(restoreBackup({ settings: target, file })).rejects.toMatchObject({
      code: 'backup.not_empty',
    });
  });

  it('goes on after a restore that was killed', async () => {
    const { settings } = await createGroup();
    await writeBackup({ settings, file });
    const target = createTarget();
    await mkdir(path.join(target.paths.temporary, 'restore'), { recursive: true });
    await writeFile(path.join(target.paths.temporary, 'restore/secret'), 'half');

    await restoreBackup({ settings: target, file });

    expect(await readFile(target.paths.secret, 'utf8')).toBe('the secret\n');
  });

  it('refuses a backup of the other database', async () => {
    await craftArchive({ database: 'mongodb', entries: { 'database.ejsonl': '' } });

    const restore = restoreBackup({ settings: createTarget({ DATABASE_URL: '' }), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.other_database' });
  });

  it('says so when the file is no backup', async () => {
    await writeFile(file, 'not an archive');

    const restore = restoreBackup({ settings: createTarget(), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.not_a_backup' });
  });

  it('puts nothing in place when a byte of a file has changed', async () => {
    const { settings } = await createGroup();
    await writeBackup({ settings, file });
    await replaceInFile('a picture', 'A picture');
    const target = createTarget();

    await expect(restoreBackup({ settings: target, file })).rejects.toMatchObject({ code: 'backup.damaged' });

    expect(await readdir(target.dataDir)).toEqual(['tmp']);
    expect(await readdir(target.paths.temporary)).toEqual([]);
  });

  it('puts nothing in place when the database in it is damaged', async () => {
    await craftArchive({
      database: 'sqlite',
      entries: { 'database.sqlite': 'no database', 'uploads/a.jpg': 'a' },
    });
    const target = createTarget({ DATABASE_URL: '' });

    await expect(restoreBackup({ settings: target, file })).rejects.toMatchObject({
      code: 'database.restore_failed',
    });

    expect(await readdir(target.dataDir)).toEqual(['tmp']);
  });

  it('refuses names that lead out of the data directory', async () => {
    await craftArchive({
      database: 'sqlite',
      entries: { 'database.sqlite': '', 'uploads/__/__/escaped': 'x' },
    });
    await replaceInFile('uploads/__/__/escaped', 'uploads/../../escaped');

    const restore = restoreBackup({ settings: createTarget({ DATABASE_URL: '' }), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('refuses a file that no backup holds, even when the manifest knows it', async () => {
    await craftArchive({ database: 'sqlite', entries: { 'database.sqlite': '', 'public/index.html': 'x' } });

    const restore = restoreBackup({ settings: createTarget({ DATABASE_URL: '' }), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.unsafe_entry' });
  });

  it('refuses a file that the manifest does not know', async () => {
    await craftArchive({
      database: 'sqlite',
      entries: { 'database.sqlite': '' },
      smuggled: { 'uploads/x.php': 'x' },
    });

    const restore = restoreBackup({ settings: createTarget({ DATABASE_URL: '' }), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('refuses a file that unpacks to more than the manifest states', async () => {
    const bomb = '0'.repeat(10_000_000);
    await craftArchive({
      database: 'sqlite',
      entries: { 'database.sqlite': '', 'uploads/x': bomb },
      sizes: { 'uploads/x': 10 },
    });

    const restore = restoreBackup({ settings: createTarget({ DATABASE_URL: '' }), file });

    await expect(restore).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('refuses a backup that the disk has no room for', async () => {
    const { settings } = await createGroup();
    await writeBackup({ settings, file });
    const target = createTarget();

    const restore = restoreBackup({ settings: target, file, readFreeBytes: () => Promise.resolve(100) });

    await expect(restore).rejects.toMatchObject({ code: 'backup.too_large' });
  });
});

describe('npm run backup and npm run restore', () => {
  it('end with 0 when all went well, and with 1 and a reason when not', async () => {
    const { settings } = await createGroup({ DATABASE_URL: '' });
    const target = createTarget({ DATABASE_URL: '' });

    const backup = await runScript('backup.ts', settings, [file, '--json']);
    const restore = await runScript('restore.ts', target, [file, '--json']);
    const again = await runScript('restore.ts', target, [file, '--json']);

    expect(backup).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(backup.output)).toMatchObject({ file, database: 'sqlite', uploads: 2 });
    expect(restore).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(restore.output)).toMatchObject({
      dataDir: target.dataDir,
      database: 'sqlite',
      uploads: 2,
    });
    expect(again).toMatchObject({ code: 1, output: '' });
    expect(again.errors).toContain('恢复不会覆盖');
  });
});

async function runScript(name: string, settings: Settings, args: string[]) {
  const child = spawn(process.execPath, [path.join(root, 'scripts', name), ...args], {
    env: { ...process.env, DATA_DIR: settings.dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await exit)[0] as number, output, errors };
}

/** Writes an archive as an attacker could: any entries, and a manifest that says what it likes. */
async function craftArchive(wanted: {
  database: 'mongodb' | 'sqlite';
  entries: Record<string, string>;
  smuggled?: Record<string, string>;
  sizes?: Record<string, number>;
}): Promise<void> {
  const files = Object.entries(wanted.entries).map(([name, content]) => ({
    name,
    size: wanted.sizes?.[name] ?? content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const manifest = {
    format: 'zhanqun-backup',
    version: 1,
    createdAt: new Date().toISOString(),
    database: wanted.database,
    files,
  };
  const archive = new ZipArchive({ forceZip64: true });
  const written = pipeline(archive, createWriteStream(file));
  for (const [name, content] of Object.entries({ ...wanted.entries, ...wanted.smuggled }))
    archive.append(content, { name });
  archive.append(JSON.stringify(manifest), { name: 'manifest.json' });
  await archive.finalize();
  await written;
}

/** Changes all places in the archive where some bytes stand, for as many others. */
async function replaceInFile(from: string, to: string): Promise<void> {
  const bytes = await readFile(file, 'latin1');
  expect(bytes).toContain(from);
  await writeFile(file, bytes.replaceAll(from, to), 'latin1');
}
