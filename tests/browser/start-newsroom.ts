/** A small group behind `npm start`, for tests that work in the admin as people do. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BasePayload, type Payload } from 'payload';
import { lock } from 'proper-lockfile';
import { readSettings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';
import { isGroupRole, isSiteRole, type Role } from '#policy/roles.ts';
import { isAdminCurrent, projectDir } from '#scripts/start/admin-build.ts';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { testPassword } from '#tests/helpers/people.ts';

/** The first run builds the admin, which takes minutes; give it to `beforeAll`. */
export const newsroomTimeoutMs = 15 * 60_000;

/** Someone who can sign in. */
export interface Account {
  email: string;
  password: string;
  name: string;
}

export interface Newsroom {
  /** `http://localhost:PORT`. */
  url: string;
  dataDir: string;
  /** `editor` and the others work on the township; `portalEditor` on the portal, `both` on the two of them. */
  people: Record<Role | 'portalEditor' | 'both', Account>;
  /** What the server printed. */
  log(): string;
  stop(): Promise<void>;
  /** Starts it again on the same data, on the same port. */
  start(): Promise<void>;
  /** Stops it for good and removes what it kept. */
  close(): Promise<void>;
}

/** What a test may add to the content before the server starts; as the system. */
export type Furnish = (world: {
  payload: Payload;
  portal: { id: number | string; columns: Map<string, number | string> };
  township: { id: number | string; columns: Map<string, number | string> };
}) => Promise<void>;

/** Builds the admin when its sources have changed, makes a portal and a township with people, and starts it all. */
export async function startNewsroom(furnish: Furnish = () => Promise.resolve()): Promise<Newsroom> {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsroom-'));
  const port = await freePort();
  const env = { DATA_DIR: dataDir, PORT: String(port), NODE_ENV: 'production' as const, LOG_LEVEL: 'error' };
  await buildAdminOnce();
  const people = await fill(env, furnish);
  const logFile = join(dataDir, 'newsroom.log');
  const url = `http://localhost:${port}`;
  let server: ChildProcess | null = null;

  const newsroom: Newsroom = {
    url,
    dataDir,
    people,
    log: () => readFileSync(logFile, 'utf8'),
    async start() {
      const output = openSync(logFile, 'a');
      const child = spawn(process.execPath, ['scripts/start.ts'], {
        cwd: projectDir,
        env: { ...process.env, ...env },
        stdio: ['ignore', output, output],
      });
      server = child;
      const ended = once(child, 'exit').then(() => {
        throw new Error(`The server ended before it was ready:\n${newsroom.log()}`);
      });
      await Promise.race([answers(`${url}/admin/login`), ended]);
      await Promise.race([answers(`${url}/`), ended]);
      ended.catch(() => undefined);
    },
    async stop() {
      if (server === null || server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    },
    async close() {
      await newsroom.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  // A run of tests that is cut off leaves no server behind.
  process.once('exit', () => server?.kill('SIGINT'));
  await newsroom.start();
  return newsroom;
}

/** One of several test files builds; the others wait for it. */
async function buildAdminOnce(): Promise<void> {
  const place = join(projectDir, '.next');
  mkdirSync(place, { recursive: true });
  const release = await lock(place, {
    lockfilePath: join(tmpdir(), `newsroom-build-${process.getuid?.() ?? 0}.lock`),
    stale: 30_000,
    retries: { retries: 1000, minTimeout: 500, maxTimeout: 1000 },
  });
  try {
    if (isAdminCurrent()) return;
    const build = spawn(process.execPath, ['scripts/build-admin.ts'], {
      cwd: projectDir,
      env: process.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(build, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`The admin could not be built: exit code ${String(code)}.`);
  } finally {
    await release();
  }
}

async function fill(env: Record<string, string>, furnish: Furnish): Promise<Newsroom['people']> {
  const payload = await new BasePayload().init({ config: buildZhanqunConfig(readSettings(env)) });
  try {
    const portal = await createSiteFromBlueprint(payload, {
      blueprint: 'portal',
      choice: { name: '云川县人民政府', path: '' },
    });
    const township = await createSiteFromBlueprint(payload, {
      blueprint: 'township',
      choice: { name: '青石镇人民政府', path: 'qingshi' },
    });
    const person = (key: string, role: Role, sites: (number | string)[], name: string) =>
      createAccount(payload, { key, role, sites, name });
    const here = [township.id];
    const people = {
      system: await person('system', 'system', [], '林系统'),
      security: await person('security', 'security', [], '安守正'),
      audit: await person('audit', 'audit', [], '沈明鉴'),
      manager: await person('manager', 'manager', here, '周站长'),
      editor: await person('editor', 'editor', here, '林青禾'),
      reviewer: await person('reviewer', 'reviewer', here, '沈知白'),
      viewer: await person('viewer', 'viewer', here, '方远山'),
      portalEditor: await person('portal-editor', 'editor', [portal.id], '陈采编'),
      both: await person('both', 'editor', [portal.id, township.id], '顾南枝'),
    } satisfies Newsroom['people'];
    await furnish({ payload, portal, township });
    return people;
  } finally {
    await payload.destroy();
  }
}

async function createAccount(
  payload: Payload,
  { key, role, sites, name }: { key: string; role: Role; sites: (number | string)[]; name: string },
): Promise<Account> {
  const email = `${key}@example.com`;
  await payload.create({
    collection: 'users',
    data: {
      name,
      email,
      password: testPassword,
      ...(isGroupRole(role) ? { groupRoles: [role] } : {}),
      ...(isSiteRole(role) ? { memberships: sites.map((site) => ({ site, roles: [role] })) } : {}),
    },
    depth: 0,
    // The tests build their world as the system.
    overrideAccess: true,
  });
  return { email, password: testPassword, name };
}

/** Waits until an address answers with a page. */
async function answers(url: string): Promise<void> {
  for (;;) {
    const reply = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
    await reply?.body?.cancel();
    if (reply?.ok) return;
    await wait(200);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
