import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { BasePayload } from 'payload';
import { planSchemaChanges } from '#config/database/plan-schema-changes.ts';
import type { SchemaChanges, SchemaSnapshot } from '#config/database/plan-schema-changes.ts';
import { parseSettings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';

const folder = path.resolve(import.meta.dirname, '../migrations');
const snapshotFile = path.join(folder, 'snapshot.json');

/** What the collections ask for beyond the last migration; the database of the machine is not touched. */
async function planNextMigration(): Promise<SchemaChanges> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-migration-'));
  try {
    const settings = parseSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
    const config = await buildZhanqunConfig({ ...settings, secret: 'not used' });
    const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true });
    return await planSchemaChanges(payload.db, readSnapshot());
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

function readSnapshot(): SchemaSnapshot | undefined {
  if (migrationNames().length === 0) return undefined;
  return JSON.parse(readFileSync(snapshotFile, 'utf8')) as SchemaSnapshot;
}

function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{8}_.*\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted();
}

function writeMigration(name: string, { statements, snapshot }: SchemaChanges): void {
  const lines = statements.map((statement) => `    ${toLiteral(statement)},`);
  writeFileSync(
    path.join(folder, `${name}.ts`),
    `import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '${name}',
  statements: [
${lines.join('\n')}
  ],
};
`,
  );
  writeFileSync(snapshotFile, `${JSON.stringify(snapshot, null, 1)}\n`);
}

function writeIndex(): void {
  const names = migrationNames();
  const imports = names.map((name, at) => `import { migration as step${at + 1} } from './${name}.ts';`);
  writeFileSync(
    path.join(folder, 'index.ts'),
    `import type { SchemaMigration } from '#config/database/apply-migrations.ts';
${imports.join('\n')}

/** Every step of the schema of the embedded database, oldest first. Written by scripts/create-migration.ts. */
export const migrations: readonly SchemaMigration[] = [${names.map((_, at) => `step${at + 1}`).join(', ')}];
`,
  );
}

function toLiteral(statement: string): string {
  const escaped = statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `\`${escaped.replaceAll('\t', '  ')}\``;
}

function timestamp(): string {
  return new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_');
}

const program = new Command()
  .name('create-migration')
  .description('按照当前的内容类型，为内置数据库生成一个升级步骤（供开发者使用）。')
  .argument('<name>', '步骤名，英文小写字母和下划线，例如 add_disclosures')
  .option('--check', '只检查：有未生成的变化时以退出码 1 结束')
  .action(async (name: string, options: { check?: boolean }) => {
    const changes = await planNextMigration();
    if (changes.statements.length === 0) {
      console.log('内容类型没有变化，不需要升级步骤。');
      return;
    }
    if (options.check) {
      console.error(`内容类型有变化，还没有对应的升级步骤：\n${changes.statements.join('\n')}`);
      process.exitCode = 1;
      return;
    }
    writeMigration(`${timestamp()}_${name.replaceAll(/\W/g, '_')}`, changes);
    writeIndex();
    console.log(`已生成升级步骤，共 ${changes.statements.length} 条语句。`);
  });

await program.parseAsync();
