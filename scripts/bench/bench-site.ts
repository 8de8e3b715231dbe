import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createUserWithLink } from '#collections/users/create-user.ts';
import { readSettings } from '#config/env.ts';
import { generatePassword } from '../start/demo-accounts.ts';
import { publisherMemory } from '../start/publisher-memory.ts';
import { withNewCms } from '../run-command.ts';
import { copyArticles, createTemplates, type BenchColumn } from './generate-group.ts';
import { measureEdits, type EditFigures } from './measure-edits.ts';
import { measureFloor } from './floor.ts';
import { measureServing, type ServeFigures } from './measure-serving.ts';

export interface SiteFigures {
  full: { pagesPerSecond: number; floorFilesPerSecond: number; peakMemoryMb: number };
  edit: EditFigures;
  start: { readyMs: number };
  serve: ServeFigures;
}

const edits = 40;
/** Articles that are made through the CMS; the others are copies of them. */
const templates = 40;
const compiledDir = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
const startFile = fileURLToPath(new URL('../start.mjs', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('No free port.');
  return address.port;
}

/** As `npm start` does it: building takes more memory than publishing, and is no part of it. */
async function buildThemes(): Promise<void> {
  const child = fork(new URL('../build-themes.ts', import.meta.url), { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The themes could not be built.');
}

/** Publishes everything in a process of its own, so that its memory is its own. */
async function measureFullPublish(): Promise<{ pages: number; seconds: number; peakMemoryMb: number }> {
  const child = fork(new URL('./full-publish.ts', import.meta.url), {
    execArgv: [...process.execArgv, ...publisherMemory.execArgv],
    env: { ...process.env, ...publisherMemory.env },
  });
  const [figures] = (await once(child, 'message')) as [
    { pages: number; seconds: number; peakMemoryMb: number },
  ];
  child.disconnect();
  return figures;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status < 400;
    },
    () => false,
  );
}

async function until(url: string, limitMs: number): Promise<number> {
  const started = performance.now();
  while (!(await answers(url))) {
    if (performance.now() - started > limitMs)
      throw new Error(`${url} did not answer within ${limitMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - started;
}

function start(): ChildProcess {
  return spawn(process.execPath, [startFile], { stdio: 'ignore', env: process.env });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Generates a group in a temporary directory and measures the work of the publisher and the server on it. */
export async function benchSite(documents: number, say: (line: string) => void): Promise<SiteFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-bench-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: origin,
    LOG_LEVEL: 'error',
    // As `npm start` has it, and its processes with it.
    NODE_COMPILE_CACHE: compiledDir,
  });
  let site: ChildProcess | null = null;
  try {
    say(`生成 ${documents} 篇文章`);
    const account = { email: 'bench@example.test', password: generatePassword() };
    const { database } = readSettings();
    if (database.kind !== 'sqlite') throw new Error('The benchmark runs on SQLite.');
    const made = await withNewCms(async ({ payload }) => {
      const templatesMade = await createTemplates(payload, templates);
      await createUserWithLink(payload, { ...account, role: 'editor', site: '', name: '测算' });
      return templatesMade;
    });
    copyArticles(database.file, made, documents - templates);
    const publicDir = join(dataDir, 'public');
    await buildThemes();
    say('全部发布');
    const full = await measureFullPublish();
    const floorFilesPerSecond = measureFloor(publicDir, join(dataDir, 'floor'));
    say('第一次启动（后台没有构建时先构建）');
    site = start();
    await until(`${origin}/admin/login`, 15 * 60_000);
    await stop(site);
    say('第二次启动');
    site = start();
    const readyMs = await until(`${origin}/`, 60_000);
    await until(`${origin}/admin/login`, 120_000);
    say('保存并等待上线');
    const target = {
      origin,
      publicDir,
      storeFile: join(dataDir, 'store.sqlite'),
      account,
      column: newsColumn(made.columns),
    };
    const edit = await measureEdits(target, edits);
    say('访问静态页面');
    const serve = await measureServing(`${origin}/`);
    await stop(site);
    return {
      full: {
        pagesPerSecond: full.pages / full.seconds,
        floorFilesPerSecond,
        peakMemoryMb: full.peakMemoryMb,
      },
      edit,
      start: { readyMs },
      serve,
    };
  } finally {
    if (site !== null) await stop(site);
    // What was killed may leave a last file behind; the fault that led here must not be hidden by it.
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}

/** The column whose news stand on the home page: `news.county`. */
function newsColumn(columns: readonly BenchColumn[]) {
  const found = columns.find(({ key }) => key === 'news.county');
  if (found === undefined) throw new Error('The portal has no news column.');
  return { site: found.site, column: found.column };
}
