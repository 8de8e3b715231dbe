import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryOf } from '../contract/query-of.ts';
import { exampleDocument } from '../contract/example-document.ts';
import { createEmbeddedEngine } from '../embedded/engine.ts';
import type { SearchEngine } from '../engine.ts';
import { createMeilisearchEngine } from './engine.ts';
import { withFallback } from '../with-fallback.ts';

let folder: string;
let second: SearchEngine;
let server: Server | undefined;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  second = createEmbeddedEngine({ folder });
  await second.index([exampleDocument({ id: 'a' })]);
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A search server that behaves as `listener` does. */
async function engineOn(listener: RequestListener): Promise<SearchEngine> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return createMeilisearchEngine({
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    timeoutMs: 100,
  });
}

const troubles: [string, RequestListener][] = [
  ['does not answer', () => undefined],
  ['answers slowly', (_, response) => void response.writeHead(200).write('{"results":')],
  [
    'fails',
    (_, response) =>
      void response.writeHead(500).end('{"message":"internal","code":"internal","type":"internal"}'),
  ],
  ['answers with garbage', (_, response) => void response.writeHead(200).end('<html>')],
  [
    'answers with something else',
    (_, response) => void response.writeHead(200).end('{"results":[{"hits":"none"}]}'),
  ],
  ['closes the connection', (request) => void request.socket.destroy()],
];

describe('a Meilisearch server in trouble', () => {
  it.each(troubles)('lets the second engine answer when the first %s', async (_, listener) => {
    const searcher = withFallback(await engineOn(listener), second);

    const answer = await searcher.search(queryOf('农村供水'));

    expect(answer.hits.map((hit) => hit.id)).toEqual(['a']);
    expect(answer.fallback).toEqual({ reason: expect.any(String) as string });
    expect((await searcher.suggest('农村')).documents).toHaveLength(1);
  });

  it('lets the second engine answer when there is no server at all', async () => {
    const searcher = withFallback(createMeilisearchEngine({ url: 'http://127.0.0.1:1' }), second);

    expect((await searcher.search(queryOf('农村供水'))).total).toBe(1);
  });

  it('gives up when the answers together take too long, although each is in time', async () => {
    const empty = { hits: [], estimatedTotalHits: 0 };
    const engine = await engineOn((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const { queries } = JSON.parse(text) as { queries: unknown[] };
        setTimeout(() => response.end(JSON.stringify({ results: queries.map(() => empty) })), 60);
      });
    });

    await expect(engine.search(queryOf('农村供水管理办法'))).rejects.toMatchObject({
      code: 'search.unavailable',
    });
  });

  it('tells the state of a server that is away', async () => {
    const status = await createMeilisearchEngine({ url: 'http://127.0.0.1:1' }).status();

    expect(status).toMatchObject({
      engine: 'meilisearch',
      state: 'unavailable',
      detail: '搜索服务没有回应。',
    });
  });
});
