import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Config, Payload, SanitizedConfig } from 'payload';
import { parseSettings } from '#config/env.ts';
import type { Environment, Settings } from '#config/env.ts';
import { startPayload } from './start-payload.ts';
import type { ConfigBuilder, StartOptions } from './start-payload.ts';

/** Which database the tests of this run use: MongoDB when `MONGODB_URL` names one, SQLite otherwise. */
export const testedDatabase: Settings['database']['kind'] = process.env.MONGODB_URL ? 'mongodb' : 'sqlite';

/** A started CMS on a data directory and a database of its own. */
export interface TestPayload {
  payload: Payload;
  settings: Settings;
  config: SanitizedConfig;
  /** Stops the CMS and removes all it kept. */
  close: () => Promise<void>;
}

/** What a test may choose. */
export interface TestPayloadOptions extends Omit<StartOptions, 'build'> {
  /** Settings of its own, by the names of the environment. */
  env?: Environment;
  /** The configuration to start; the product's own when left out. */
  build?: ConfigBuilder;
}

/** Settings with a temporary data directory and a database name that no other test uses; nothing is opened yet. */
export function createTestSettings(env: Environment = {}): Settings {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-test-'));
  const secret = randomUUID();
  return {
    ...parseSettings({ NODE_ENV: 'test', DATA_DIR: dataDir, DATABASE_URL: testDatabaseUrl(), ...env }),
    secret,
  };
}

/**
 * Removes the data directory and the database that the settings of a test name.
 *
 * A stand-in keeps its database until it ends with its file of tests: it never comes back from dropping one in which
 * a killed program has left a transaction open.
 */
export async function removeTestState({ dataDir, database }: Settings): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true });
  if (database.kind === 'sqlite' || process.env.MONGODB_STAND_IN !== undefined) return;
  const client = new MongoClient(database.url);
  await client.db().dropDatabase();
  await client.close();
}

/**
 * Starts a CMS for one test or one file, on either database, with an empty schema made from its collections.
 *
 * Call `close` when done: in `afterAll`, or with `onTestFinished` inside a test.
 */
export async function createTestPayload({
  env,
  build = buildProduct,
  ...options
}: TestPayloadOptions = {}): Promise<TestPayload> {
  const settings = createTestSettings(env);
  const { payload, config } = await startPayload(settings, { build, ...options });
  return {
    payload,
    settings,
    config,
    close: async () => {
      await payload.destroy();
      await removeTestState(settings);
    },
  };
}

/** Loaded when first asked for: tests of the database alone do without the product. */
async function buildProduct(settings: Settings, database: Config['db']): Promise<SanitizedConfig> {
  const { buildZhanqunConfig } = await import('#payload.config.ts');
  return buildZhanqunConfig(settings, { database });
}

function testDatabaseUrl(): string | undefined {
  const server = process.env.MONGODB_URL;
  return server?.replace(/^(mongodb:\/\/[^/]+)\/?[^?]*/, `$1/test-${randomUUID()}`);
}
