import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { applyRecord } from './apply-record.ts';
import { catalogCodes, catalogList, catalogPrefix, wholeGroup } from './lists.ts';
import { openStore, type Store } from './open-store.ts';
import { PageReader } from './page-reader.ts';
import { RecentReads } from './recent-reads.ts';
import type { DisclosureRecord } from './records.ts';

let store: Store;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disclosures-'));
  store = openStore(join(folder, 'store.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const disclosure = (id: string, data: Partial<DisclosureRecord> = {}): DisclosureRecord => ({
  kind: 'disclosure',
  id,
  siteId: '5',
  address: `gongkai/2026/${id}`,
  formerAddresses: [],
  indexNumber: `014-2026-0000${id}`,
  title: `文件 ${id}`,
  documentNumber: '',
  issuerId: '7',
  issuer: '云川县水利局',
  writtenOn: '2026-01-01',
  publishedAt: `2026-01-0${id}T00:00:00.000Z`,
  subject: '06',
  subjectChild: '0603',
  genre: 'tongzhi',
  audience: [],
  assembly: '',
  statutoryItem: '20-01',
  publicity: 'active',
  publicityReason: '',
  summary: '',
  keywords: [],
  validity: '有效',
  effectiveOn: null,
  expiredOn: null,
  validityNote: '',
  relations: [],
  bodyHtml: '',
  attachments: [],
  state: 'public',
  withdrawAt: null,
  withdrawnAt: null,
  withdrawReason: '',
  ...data,
});

const put = (record: DisclosureRecord, now = '2026-06-01T00:00:00.000Z'): string[] => {
  const hash = JSON.stringify(record);
  return applyRecord(
    store,
    'disclosure',
    record.id,
    { record, revision: now, hash },
    { now, plan: true },
  ).changes.map(({ key }) => key);
};

const reader = () => new PageReader(store, new Map());
const ids = (list: string): string[] =>
  reader()
    .newest<{ id: string }>(list, 10)
    .map(({ id }) => id);

test('stands in the catalog of its site and of the group, under each of its facets, newest first', () => {
  put(disclosure('1'));
  put(disclosure('2', { subject: '02', subjectChild: '' }));

  expect(ids(catalogList('5'))).toEqual(['2', '1']);
  expect(
    ids(catalogList(wholeGroup, { facet: 'jigou', code: catalogCodes(disclosure('1')).jigou[0] ?? '' })),
  ).toEqual(['2', '1']);
  expect(ids(catalogList('5', { facet: 'zhuti', code: '0603' }))).toEqual(['1']);
  expect(ids(catalogList('5', { facet: 'niandu', code: '2026' }))).toEqual(['2', '1']);
  expect(reader().facetCounts('5', 'zhuti')).toEqual([
    { code: '02', entries: 1 },
    { code: '06', entries: 1 },
    { code: '0603', entries: 1 },
  ]);
});

test('tells who asks which values a facet has only when one gets its first record or loses its last', () => {
  const key = `facet:${catalogPrefix('5', 'zhuti')}`;

  expect(put(disclosure('1'))).toContain(key);
  expect(put(disclosure('2'))).not.toContain(key);
  expect(put(disclosure('1', { state: 'gone' }))).not.toContain(key);
  expect(put(disclosure('2', { state: 'gone' }))).toContain(key);
});

test('what abolishes a record marks it in lists and on its page from the day on which that takes effect', () => {
  const old = disclosure('1');
  put(old);
  const relations = [{ type: 'abolishes', targetId: '1', targetKind: 'disclosure' } as const];
  const newer = disclosure('2', { effectiveOn: '2026-07-01', relations });

  put(newer);
  expect(reader().disclosureCard('1')?.validity).toBe('有效');
  const changes = put(newer, '2026-06-30T16:00:00.000Z');

  expect(changes).toEqual(expect.arrayContaining(['relations:disclosure:1', 'card:disclosure:1']));
  expect(reader().disclosureCard('1')?.validity).toBe('废止');
  expect(reader().relations('disclosure', '1')).toEqual([
    { role: 'abolished-by', kind: 'disclosure', id: '2', inForce: true },
  ]);
});

test('a withdrawn record says nothing about others any more', () => {
  put(disclosure('1'));
  const relations = [{ type: 'abolishes', targetId: '1', targetKind: 'disclosure' } as const];
  put(disclosure('2', { relations }));

  put(disclosure('2', { relations, state: 'gone' }));

  expect(reader().disclosureCard('1')?.validity).toBe('有效');
  expect(reader().relations('disclosure', '1')).toEqual([]);
});

test('a term that has ended is over the day after', () => {
  const record = disclosure('1', { expiredOn: '2026-05-31' });

  put(record, '2026-05-31T15:59:59.000Z');
  expect(reader().disclosureCard('1')?.validity).toBe('有效');
  const changes = put(record, '2026-05-31T16:00:00.000Z');

  expect(changes).toEqual(expect.arrayContaining(['disclosure:1', 'card:disclosure:1']));
  expect(reader().disclosureCard('1')?.validity).toBe('失效');
});

test('notes what a page read also when the page before it asked for it', () => {
  put(disclosure('1'));
  const recent = new RecentReads();
  const pages = [1, 2].map(() => {
    recent.turn();
    const page = new PageReader(store, new Map(), recent);
    return { found: [page.disclosure('1'), page.newest(catalogList('5'), 3)], reads: [...page.reads] };
  });

  expect(pages[0]?.reads.length).toBe(3);
  expect(pages[1]).toEqual(pages[0]);
});
