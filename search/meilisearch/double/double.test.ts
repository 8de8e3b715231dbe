import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from './double-phrases.ts';
import { masterKey, MeilisearchDouble, searchKey } from './meilisearch-double.ts';

interface Exchange {
  name: string;
  request: { method: string; path: string; body: unknown; auth: 'master' | 'key' | null };
  response: { status: number; body: Record<string, unknown> & { results?: Record<string, unknown>[] } };
}

const recorded = path.resolve(import.meta.dirname, '../../../../shared/corpus/meilisearch-exchanges.jsonl');

/** What the adapter never asks for; the double answers 501 so that nobody begins to by accident. */
const notPlayed = [
  'create search key',
  'partial update',
  'partial update (task)',
  'delete by filter (task)',
  'search highlight',
  'facet search',
  'federated',
  'tasks',
  'delete old tasks',
];

/** Answers that differ because of what is not played: hits of words in the server's own order, counts. */
const onlyStatus = [
  'health',
  'version',
  'read settings',
  'search words',
  'multi-search',
  'search pages',
  'stats',
];

it.runIf(existsSync(recorded))('answers as the real server did', () => {
  const exchanges = readFileSync(recorded, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);
  const double = new MeilisearchDouble();
  let task = 0;

  for (const { name, request, response } of exchanges.filter(
    (exchange) => !notPlayed.includes(exchange.name),
  )) {
    const body =
      typeof request.body === 'string'
        ? request.body
        : request.body === null
          ? ''
          : JSON.stringify(request.body);
    const url = request.path.replace(/^\/tasks\/\d+/, `/tasks/${task}`);
    // The recorded "wrong key" was sent before a search key existed.
    const key =
      name === 'wrong key'
        ? 'unknown'
        : request.auth === 'master'
          ? masterKey
          : request.auth === 'key'
            ? searchKey
            : undefined;

    const answer = double.answer(request.method, url, body, key);

    const got = answer.body as Exchange['response']['body'];
    if (typeof got['taskUid'] === 'number') task = got['taskUid'];
    expect([name, answer.status]).toEqual([name, response.status]);
    expect([name, essence(got, name)]).toEqual([name, essence(response.body, name)]);
  }
});

/** What must be equal: codes, messages, task results, ids found, counts. */
function essence(body: Exchange['response']['body'], name: string): unknown {
  if (onlyStatus.includes(name)) return null;
  const { code, type, status, error, estimatedTotalHits, facetDistribution, indexUid } = body;
  const message = textOf(body['message']).split('\n')[0]?.split('malformed.')[0];
  const failure =
    error === null || error === undefined ? null : (error as Record<string, unknown>)['message'];
  const hits = (body['hits'] as { id: string }[] | undefined)?.map((hit) => hit.id).sort();
  return { code, type, status, message, failure, estimatedTotalHits, facetDistribution, indexUid, hits };
}

it('refuses what it does not play', () => {
  const double = new MeilisearchDouble();

  expect(double.answer('POST', '/keys', '{}', masterKey).status).toBe(501);
});
