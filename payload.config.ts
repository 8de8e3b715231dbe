import { zh } from '@payloadcms/translations/languages/zh';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConfig, type Config, type SanitizedConfig } from 'payload';
import sharp from 'sharp';

import { accountName, adminComponents } from '#admin/admin-components.ts';
import type { Figures } from '#admin/figures.ts';
import { adminWords } from '#admin/words/admin-words.ts';
import { readPerson } from '#collections/access/read-person.ts';
import { allCollections } from '#collections/all-collections.ts';
import { listEndpoints } from '#collections/bulk/endpoints.ts';
import { articleEditor } from '#collections/editor/article-editor.ts';
import { findEndpoint } from '#collections/find/find-endpoint.ts';
import { hardenConfig } from '#collections/internals/harden.ts';
import { watchCommits } from '#collections/poke/after-commit.ts';
import { fillPreview } from '#collections/preview/fill-preview.ts';
import { noMail } from '#collections/users/no-mail.ts';
import { readBackupNote } from '#config/backup-note.ts';
import { databaseAdapter } from '#config/database/database-adapter.ts';
import { readSettings, type Settings } from '#config/env.ts';
import { readFailedLogins } from '#config/failed-logins.ts';
import { createLogger } from '#config/logger.ts';
import { tableEndpoints } from '#import/table/endpoints.ts';
import { wordEndpoints } from '#import/word/endpoints.ts';
import { siteEndpoints } from '#sites/blueprints/endpoints.ts';
import { publishEndpoints } from '#sites/publish/endpoints.ts';
import { previewEndpoints } from '#sites/preview/endpoints.ts';
import { searchEndpoints } from '#sites/search-feed/endpoints.ts';
import { readSearchState } from '#sites/search-feed/search-state.ts';
import { publicFigures } from '#sites/publish/figures.ts';

import { migrations } from './migrations/index.ts';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What a caller may replace: tests bring a database of their own. */
export interface ConfigOptions {
  database?: Config['db'];
}

/**
 * Assembles the CMS from settings.
 *
 * @throws when Payload refuses the configuration.
 */
export async function buildZhanqunConfig(
  settings: Settings,
  options: ConfigOptions = {},
): Promise<SanitizedConfig> {
  const config = await buildConfig({
    secret: settings.secret,
    db: options.database ?? databaseAdapter(settings, { migrations }),
    collections: allCollections({
      uploadsDir: settings.paths.uploads,
      pokeFile: settings.paths.poke,
      maxUploadBytes: settings.maxUploadBytes,
      sessionSeconds: settings.sessionMinutes * 60,
      secureCookies: settings.publicUrl.startsWith('https:'),
      mail: false,
    }),
    editor: articleEditor,
    email: noMail,
    logger: createLogger({ name: 'cms', settings }),
    sharp,
    i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh }, translations: adminWords },
    admin: {
      user: 'users',
      avatar: { Component: accountName },
      components: adminComponents,
      theme: 'light',
      dateFormat: 'yyyy-MM-dd HH:mm',
      timezones: {
        defaultTimezone: 'Asia/Shanghai',
        supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
      },
      meta: { titleSuffix: ' · 站群', defaultOGImageType: 'off' },
      importMap: { baseDir: root },
    },
    endpoints: [
      ...publishEndpoints({ storeFile: settings.paths.store, pokeFile: settings.paths.poke, readPerson }),
      ...siteEndpoints({ readPerson }),
      ...previewEndpoints({
        previewsDir: settings.paths.previews,
        secret: settings.secret,
        publicUrl: settings.publicUrl,
        fill: fillPreview,
      }),
      ...searchEndpoints({
        storeFile: settings.paths.store,
        pokeFile: settings.paths.poke,
        searchDir: settings.paths.search,
        readPerson,
      }),
      ...listEndpoints(),
      ...wordEndpoints,
      ...tableEndpoints({
        folder: path.join(settings.paths.temporary, 'tables'),
        book: { publicUrl: settings.publicUrl },
      }),
      findEndpoint(),
    ],
    custom: {
      figures: {
        ...publicFigures({ store: settings.paths.store, root: settings.paths.root }),
        lastBackup: () => readBackupNote(settings.paths.backupNote),
        failedLogins: (since) => readFailedLogins(settings.paths.failedLogins, since),
        search: () => readSearchState(settings.paths.store),
      } satisfies Figures,
    },
    onInit: watchCommits,
    graphQL: { disable: true },
    upload: {
      useTempFiles: true,
      tempFileDir: settings.paths.temporary,
      limits: { fileSize: settings.maxUploadBytes, files: 20, fields: 50 },
      requestSizeLimit: settings.maxUploadBytes + 1024 * 1024,
      abortOnLimit: true,
      responseOnLimit: `文件超过 ${Math.floor(settings.maxUploadBytes / 1024 / 1024)} MB。压缩后上传。`,
    },
    defaultDepth: 0,
    maxDepth: 2,
    telemetry: false,
    typescript: {
      outputFile: path.join(root, 'collections/payload-types.ts'),
      autoGenerate: false,
      postProcess: [({ compiledTypes }) => withIdsOfBothDatabases(compiledTypes)],
    },
  });
  return hardenConfig(config);
}

/** Ids are numbers on SQLite and strings on MongoDB; the generated types say so, whatever database they came from. */
function withIdsOfBothDatabases(types: string): string {
  return types
    .replaceAll(/\b(id|value|defaultIDType): number\b/g, '$1: number | string')
    .replaceAll(/\bnumber \| (?=[A-Z])/g, 'number | string | ')
    .replaceAll(/\(number \| null\) \| (?=[A-Z])/g, '(number | string | null) | ');
}

let processConfig: Promise<SanitizedConfig> | undefined;

/**
 * The configuration of this process, for Next and Payload's command line. Built when first awaited, so that importing
 * this module reads no settings and touches no disk.
 */
const config = {
  then: (...handlers: Parameters<Promise<SanitizedConfig>['then']>) =>
    (processConfig ??= buildZhanqunConfig(readSettings())).then(...handlers),
} as Promise<SanitizedConfig>;

export default config;
