import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { noAdmin } from '#server/admin/admin-part.ts';
import { routesByPath } from '#server/routes/public-routes.ts';
import { ask, outputTree, startServer, type RunningServer } from './server-fixture.ts';

/** Reads pages over one connection until the server closes it; answers with every status. */
async function readUntilClosed({ port }: RunningServer, started: () => void): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  for (;;) {
    const reply = await ask(port, '/202611/a.html', { agent });
    statuses.push(reply.status);
    if (statuses.length === 20) started();
    if (reply.headers.connection === 'close') break;
  }
  agent.destroy();
  return statuses;
}

test('no request under way is broken when the server stops', async () => {
  const server = await startServer();
  const { promise: busy, resolve } = Promise.withResolvers<null>();
  const readers = Array.from({ length: 20 }, () => readUntilClosed(server, () => resolve(null)));
  await busy;

  await server.web.drain();
  const statuses = (await Promise.all(readers)).flat();

  expect(new Set(statuses)).toEqual(new Set([200]));
  await expect(ask(server.port, '/')).rejects.toThrow('ECONNREFUSED');
});

test('a request that takes longer is answered whole', async () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<null>();
  const { promise: released, resolve: release } = Promise.withResolvers<null>();
  const admin = {
    ...noAdmin,
    state: () => 'ready' as const,
    handle: async (_: unknown, response: { end(text: string): void }) => {
      reach(null);
      await released;
      response.end('saved');
    },
  };
  const { ask: send, web } = await startServer({ admin });

  const reply = send('/api/articles', { method: 'POST', body: '{}' });
  await reached;
  const stopped = web.drain();
  release(null);

  expect((await reply).text).toBe('saved');
  await stopped;
});

test('time runs out for a request that never ends', async () => {
  const admin = {
    ...noAdmin,
    state: () => 'ready' as const,
    handle: () => new Promise<void>(() => undefined),
  };
  const { ask: send, web } = await startServer({ admin, settings: { drainMs: 50 } });
  const reply = send('/api/articles').catch((error: Error) => error.message);
  await expect.poll(() => web.server.listening).toBe(true);
  await send('/');

  await web.drain();

  expect(await reply).toMatch(/socket hang up|ECONNRESET/);
});

test('/healthz answers as long as the process does', async () => {
  const { ask: send } = await startServer({ files: {} });

  expect(JSON.parse((await send('/healthz')).text)).toEqual({ ok: true });
});

test('/readyz tells what is wrong and nothing more, while pages are answered', async () => {
  const routes = { ...routesByPath, publisherSeenAt: () => new Date().toISOString() };
  const server = await startServer({ routes, checkDatabase: undefined });
  const file = join(server.dataDir, 'db.sqlite');
  const read = async () => {
    const reply = await server.ask('/readyz');
    return {
      status: reply.status,
      ...(JSON.parse(reply.text) as { checks: Record<string, { ok: boolean }> }),
    };
  };

  const missing = await read();
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE users (id INTEGER)');
  db.close();
  const healthy = await read();
  writeFileSync(file, 'damaged'.repeat(1000));
  const damaged = await read();

  expect([missing.status, healthy.status, damaged.status]).toEqual([503, 200, 503]);
  expect([missing, healthy, damaged].map(({ checks }) => checks['database']?.ok)).toEqual([
    false,
    true,
    false,
  ]);
  expect(JSON.stringify(damaged)).not.toContain(server.dataDir);
  for (const path of Object.keys(outputTree).filter((name) => name.endsWith('index.html'))) {
    expect((await server.ask(`/${path}`)).status).toBe(200);
  }
});
