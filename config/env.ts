import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parseDatabaseUrl, sqliteDatabase } from './database-url.ts';
import type { DatabaseChoice } from './database-url.ts';
import { parseHost, parseOrigin, parseServiceUrl, parseTrustProxy } from './parse-addresses.ts';
import type { Parsed } from './parsed.ts';
import { dataPaths } from './paths.ts';
import type { DataPaths } from './paths.ts';
import { readOrCreateSecret } from './secret.ts';
import { SettingsError } from './settings-error.ts';
import type { SettingName } from './settings-table.ts';

/** How much the log says. */
export type LogLevel = (typeof logLevels)[number];
/** What the process runs for. */
export type RunMode = (typeof runModes)[number];
/** The environment as a plain object; `process.env` is one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything an operator can set, read and checked. */
export interface Settings {
  port: number;
  /** The address to listen on; undefined means every interface. */
  host: string | undefined;
  /** Absolute. */
  dataDir: string;
  paths: DataPaths;
  database: DatabaseChoice;
  /** Scheme, host and port, no slash at the end. */
  publicUrl: string;
  /** `host` or `host:port` in lower case; undefined when the admin answers on every host. */
  adminHost: string | undefined;
  secret: string;
  sessionMinutes: number;
  /** Undefined means the embedded search engine. */
  meili: { url: string; searchKey: string | undefined; indexKey: string | undefined } | undefined;
  maxUploadBytes: number;
  workers: number;
  /** What Express takes as `trust proxy`: a number of hops or a list of addresses. */
  trustProxy: number | string[];
  drainMs: number;
  logLevel: LogLevel;
  mode: RunMode;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const runModes = ['production', 'development', 'test'] as const;

const searchKey = keyNeedsService('MEILI_SEARCH_KEY');
const indexKey = keyNeedsService('MEILI_INDEX_KEY');

const environmentSchema = z
  .object({
    PORT: integer({ from: 0, to: 65_535, fallback: 3000 }),
    HOST: text().refine(
      (value) => value === undefined || !/[\s/]/.test(value),
      '应是一个网卡地址，例如 127.0.0.1。',
    ),
    DATA_DIR: text(),
    DATABASE_URL: parsed(parseDatabaseUrl),
    PUBLIC_URL: parsed(parseOrigin),
    ADMIN_HOST: parsed(parseHost),
    SECRET: text().refine((value) => value === undefined || value.length >= 32, '太短，至少需要 32 个字符。'),
    SESSION_MINUTES: integer({ from: 5, to: 1440, fallback: 30 }),
    MEILI_URL: parsed(parseServiceUrl),
    MEILI_SEARCH_KEY: text(),
    MEILI_INDEX_KEY: text(),
    MAX_UPLOAD_MB: integer({ from: 1, to: 2048, fallback: 200 }),
    WORKERS: integer({ from: 1, to: 64, fallback: Math.min(4, availableParallelism()) }),
    TRUST_PROXY: parsed(parseTrustProxy),
    DRAIN_SECONDS: integer({ from: 0, to: 300, fallback: 25 }),
    LOG_LEVEL: oneOf(logLevels),
    NODE_ENV: oneOf(runModes),
  } satisfies Record<SettingName, z.ZodType>)
  .refine(searchKey.holds, searchKey.fault)
  .refine(indexKey.holds, indexKey.fault);

/**
 * Reads and checks all settings without touching the disk; for commands that must not create `DATA_DIR`.
 *
 * @returns the settings; `secret` is undefined unless the environment holds one.
 * @throws {SettingsError} with every fault at once.
 */
export function parseSettings(
  env: Environment = process.env,
): Omit<Settings, 'secret'> & { secret: string | undefined } {
  const result = environmentSchema.safeParse(env);
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map((issue) => ({ name: issue.path.join('.'), message: issue.message })),
    );
  }
  const values = result.data;
  const paths = dataPaths(values.DATA_DIR ?? 'data');
  const mode = values.NODE_ENV ?? 'production';
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: paths.root,
    paths,
    database: values.DATABASE_URL ?? sqliteDatabase(paths.database),
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    adminHost: values.ADMIN_HOST,
    secret: values.SECRET,
    sessionMinutes: values.SESSION_MINUTES,
    meili:
      values.MEILI_URL === undefined
        ? undefined
        : { url: values.MEILI_URL, searchKey: values.MEILI_SEARCH_KEY, indexKey: values.MEILI_INDEX_KEY },
    maxUploadBytes: values.MAX_UPLOAD_MB * 1024 * 1024,
    workers: values.WORKERS,
    trustProxy: values.TRUST_PROXY ?? 0,
    drainMs: values.DRAIN_SECONDS * 1000,
    logLevel: values.LOG_LEVEL ?? (mode === 'test' ? 'silent' : 'info'),
    mode,
  };
}

/**
 * Reads all settings; creates `DATA_DIR/secret` the first time, unless the environment holds a secret.
 *
 * @throws {SettingsError} with every fault at once; entries print its message and exit with its `exitCode`, 78.
 */
export function readSettings(env: Environment = process.env): Settings {
  const settings = parseSettings(env);
  if (settings.secret !== undefined) return { ...settings, secret: settings.secret };
  try {
    return { ...settings, secret: readOrCreateSecret(settings.paths.secret) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError([
      { name: 'DATA_DIR', message: `无法在 ${settings.dataDir} 中保存密钥文件（${reason}）。` },
    ]);
  }
}

function keyNeedsService<Name extends 'MEILI_SEARCH_KEY' | 'MEILI_INDEX_KEY'>(name: Name) {
  return {
    holds: (values: { [Key in Name | 'MEILI_URL']?: string | undefined }) =>
      values[name] === undefined || values.MEILI_URL !== undefined,
    // Asked even when other settings are wrong, so that one run names every fault.
    fault: { path: [name], message: '设置了密钥，却没有设置 MEILI_URL。', when: () => true },
  };
}

/** A setting left empty counts as not set. */
function text() {
  return z
    .string()
    .optional()
    .transform((value) => value?.trim() || undefined);
}

function integer({ from, to, fallback }: { from: number; to: number; fallback: number }) {
  return text().transform((value, context) => {
    if (value === undefined) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    context.addIssue({ code: 'custom', message: `应是 ${from} 至 ${to} 之间的整数，现在是“${value}”。` });
    return z.NEVER;
  });
}

function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return text().transform((value, context) => {
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `应是 ${choices.join('、')} 之一，现在是“${value}”。` });
    return z.NEVER;
  });
}

/** A setting with a parser of its own. */
function parsed<Value>(parse: (value: string) => Parsed<Value>) {
  return text().transform((value, context) => {
    if (value === undefined) return undefined;
    const answer = parse(value);
    if ('value' in answer) return answer.value;
    context.addIssue({ code: 'custom', message: answer.fault });
    return z.NEVER;
  });
}
