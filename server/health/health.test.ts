import { expect, test } from 'vitest';
import { hostsOf } from './check-database.ts';
import { maxPublisherAgeMs, minFreeBytes, presentReadiness, type Findings } from './present-readiness.ts';

const good: Findings = {
  accepting: true,
  published: true,
  database: { reachable: true },
  disk: { freeBytes: minFreeBytes },
  publisher: { ageMs: maxPublisherAgeMs },
  admin: 'ready',
};

test('is ready when everything is in order', () => {
  expect(presentReadiness(good).ok).toBe(true);
});

test.each<[string, Partial<Findings>]>([
  ['server', { accepting: false }],
  ['pages', { published: false }],
  ['database', { database: { reachable: false } }],
  ['disk', { disk: { freeBytes: minFreeBytes - 1 } }],
  ['disk', { disk: { freeBytes: null } }],
  ['publisher', { publisher: { ageMs: maxPublisherAgeMs + 1 } }],
  ['publisher', { publisher: { ageMs: null } }],
])('names the %s as the fault', (name, fault) => {
  const { ok, checks } = presentReadiness({ ...good, ...fault });

  expect(ok).toBe(false);
  expect(Object.entries(checks).filter(([, check]) => !check.ok)).toEqual([[name, expect.anything()]]);
});

test('finds the hosts of a replica set', async () => {
  expect(await hostsOf('mongodb://u:p%40@a:27018,b,[::1]:1/db?replicaSet=rs0')).toEqual([
    { host: 'a', port: 27018 },
    { host: 'b', port: 27017 },
    { host: '::1', port: 1 },
  ]);
});
