import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exampleDocument } from './contract/example-document.ts';
import { createEmbeddedEngine } from './embedded/engine.ts';
import type { SearchEngine, SearchQuery } from './engine.ts';
import { createMeilisearchEngine } from './meilisearch/engine.ts';
import { withFallback } from './with-fallback.ts';

const query: SearchQuery = {
  text: '供水',
  filters: {},
  scope: null,
  titleOnly: false,
  sort: 'relevance',
  page: 1,
  pageSize: 10,
};

/** An engine in a folder of its own. */
function embedded(): SearchEngine {
  const folder = mkdtempSync(join(tmpdir(), 'fallback-'));
  const engine = createEmbeddedEngine({ folder });
  onTestFinished(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return engine;
}

/** A server that nobody listens for. */
const nobody = (): SearchEngine => createMeilisearchEngine({ url: 'http://127.0.0.1:9' });

test('answers from the second engine, and says so, while the first does not answer', async () => {
  const second = embedded();
  await second.index([exampleDocument({ id: 'article-1', title: '农村供水' })]);

  const answer = await withFallback(nobody(), second).search(query);

  expect(answer.hits.map(({ id }) => id)).toEqual(['article-1']);
  expect(answer.fallback?.reason).toBeTruthy();
});

test('leaves the first engine alone for some seconds after it failed, then asks it again', async () => {
  const [first, second] = [embedded(), embedded()];
  let asked = 0;
  let time = 0;
  const failing: SearchEngine = {
    ...first,
    search: (asking) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('没有回应')) : first.search(asking);
    },
  };
  const engine = withFallback(failing, second, () => time);

  await engine.search(query);
  await engine.search(query);
  expect(asked).toBe(1);

  time = 5_000;
  const answer = await engine.search(query);
  expect(asked).toBe(2);
  expect(answer.fallback).toBeUndefined();
});

test('brings every change and every rebuild to both', async () => {
  const [first, second] = [embedded(), embedded()];
  const engine = withFallback(first, second);
  const found = async () =>
    Promise.all([first, second].map(async (one) => (await one.search(query)).hits.map(({ id }) => id)));

  await engine.index([exampleDocument({ id: 'article-1', title: '农村供水' })]);
  expect(await found()).toEqual([['article-1'], ['article-1']]);

  await engine.remove(['article-1']);
  expect(await found()).toEqual([[], []]);

  const session = await engine.rebuild();
  await session.add([exampleDocument({ id: 'article-2', title: '城市供水' })]);
  expect(await session.finish()).toEqual({ documents: 1 });
  expect(await found()).toEqual([['article-2'], ['article-2']]);
});

test('does not count a change as made that the first engine did not take', async () => {
  const engine = withFallback(nobody(), embedded());

  await expect(engine.remove(['article-1'])).rejects.toThrow();
});

test('says that the second engine is empty when the first is not', async () => {
  const [first, second] = [embedded(), embedded()];
  await first.index([exampleDocument({ id: 'article-1' })]);

  expect(await withFallback(first, second).status()).toMatchObject({ state: 'empty', documents: 1 });
});
