import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import {
  aColumn,
  aDisclosure,
  anArticle,
  aRegulation,
  aSite,
  aTerm,
  simulateGroup,
  type SimulatedGroup,
} from '#tests/helpers/simulated-group.ts';
import { assertLinksLive } from '#tests/helpers/assert-links-live.ts';
import type { ColumnRecord, DisclosureRecord, RegulationRecord, TermRecord } from '#sites/store/records.ts';

const day = (n: number): string => new Date(Date.UTC(2024, 10, 1) + n * 8 * 86_400_000).toISOString();
const dateOnly = (n: number): string => day(n).slice(0, 10);

type Edit = { what: number; a: number; b: number; c: number };

function pick<T>(items: readonly T[], n: number): T | undefined {
  return items.length === 0 ? undefined : items[n % items.length];
}

/** What a record of these numbers is filed under. */
const filing = (b: number, c: number): Partial<DisclosureRecord> => ({
  statutoryItem: ['20-01', '20-02', 'lost', ''][b % 4] ?? '',
  subject: ['01', '02', ''][c % 3] ?? '',
  subjectChild: c % 3 === 0 && b % 2 === 0 ? '0101' : '',
  genre: ['tongzhi', 'han', ''][(b + c) % 3] ?? '',
  issuer: ['县政府', '县政府办公室', ''][(b + c) % 3] ?? '',
  publicity: c % 7 === 6 ? 'on-request' : 'active',
});

/** Makes one edit of the catalog; edits that do not fit do nothing. */
function edit(group: SimulatedGroup, { what, a, b, c }: Edit, fresh: () => string): void {
  const all = [...group.records.values()];
  const records = all.filter((record) => record.kind === 'disclosure');
  const terms = all.filter((record) => record.kind === 'term');
  const columns = all.filter((record) => record.kind === 'column');
  const record = pick<DisclosureRecord>(records, a);
  const other = pick<DisclosureRecord>(records, b);
  const term = pick<TermRecord>(terms, a);
  const platform = pick<ColumnRecord>(
    columns.filter(({ blueprintKey }) => blueprintKey.startsWith('disclosure')),
    a,
  );
  const regulation = pick<RegulationRecord>(
    all.filter((one) => one.kind === 'regulation'),
    a,
  );
  switch (what) {
    case 0:
    case 1:
    case 2:
    case 3:
      group.put(aDisclosure(fresh(), a % 2 === 0 ? '1' : '2', { publishedAt: day(b), ...filing(b, c) }));
      return;
    case 4:
      if (record) group.put({ ...record, ...filing(b, c), title: `改题${b}` });
      return;
    case 5:
      if (record) group.put({ ...record, state: 'gone', withdrawnAt: day(b) });
      return;
    case 6:
      if (record) group.put({ ...record, state: 'public', withdrawnAt: null });
      return;
    case 7:
      if (record) group.remove('disclosure', record.id);
      return;
    case 8:
      if (record && other && record !== other)
        group.put({
          ...record,
          effectiveOn: c % 2 === 0 ? dateOnly(b * 2) : null,
          relations: [
            { type: c % 3 === 0 ? 'amends' : 'abolishes', targetId: other.id, targetKind: 'disclosure' },
            { type: 'interpreted-by', targetId: '900', targetKind: 'article' },
          ],
        });
      return;
    case 9:
      if (record) group.put({ ...record, validity: c % 2 === 0 ? '失效' : '有效', expiredOn: dateOnly(b) });
      return;
    case 10:
      if (record)
        group.put({
          ...record,
          address: `gongkai/2026/m${b}x${record.id}`,
          formerAddresses: [...record.formerAddresses, record.address],
        });
      return;
    case 11:
      if (term)
        group.put({
          ...term,
          name: `改名${b}`,
          active: c % 2 === 0,
          siteKinds: b % 3 === 0 ? ['township'] : [],
        });
      return;
    case 12:
      group.put(aTerm('statutory', `20-${String(b + 10)}`));
      return;
    case 13:
      if (term) group.remove('term', term.id);
      return;
    case 14:
      if (platform) group.put({ ...platform, slug: `s${b}x${platform.id}` });
      return;
    case 15:
      if (platform) group.put({ ...platform, blueprintKey: c % 2 === 0 ? '' : platform.blueprintKey });
      return;
    case 16:
      group.put(
        aRegulation(fresh(), '1', {
          publishedOn: c % 4 === 0 ? null : dateOnly(b),
          level: b % 2 === 0 ? '法律' : '无名',
        }),
      );
      return;
    case 17:
      if (regulation)
        group.put({ ...regulation, state: c % 2 === 0 ? 'gone' : 'public', withdrawnAt: day(1) });
      return;
    case 18:
      if (regulation) group.remove('regulation', regulation.id);
      return;
    case 19:
      group.letPass(b * 200);
      return;
    case 20:
      if (record)
        group.put({ ...record, publishedAt: day(b * 3), withdrawAt: c % 3 === 0 ? day(b * 3 + 5) : null });
      return;
    case 21: {
      const article = group.records.get('article:900');
      if (article?.kind === 'article' && record)
        group.put({
          ...article,
          state: b % 3 === 0 ? 'gone' : 'public',
          bodyHtml: `<p>${b} <a href="ref:disclosure:${record.id}">文件</a></p>`,
        });
      return;
    }
  }
}

function fill(group: SimulatedGroup): void {
  group.put(aSite('1', { path: '' }));
  group.put(aSite('2', { path: 'qingshi', siteKind: 'township' }));
  for (const code of ['20-01', '20-02']) group.put(aTerm('statutory', code));
  for (const code of ['01', '02']) group.put(aTerm('subject', code));
  group.put(aTerm('subject', '0101', { parentCode: '01' }));
  for (const code of ['tongzhi', 'han']) group.put(aTerm('genre', code));
  for (const siteId of ['1', '2']) {
    group.put(aColumn(`${siteId}1`, siteId, { blueprintKey: 'disclosure', look: 'cover' }));
    for (const [n, key] of ['guide', 'apply', 'policy'].entries())
      group.put(
        aColumn(`${siteId}${n + 2}`, siteId, { blueprintKey: `disclosure.${key}`, parentId: `${siteId}1` }),
      );
  }
  group.put(anArticle('900', '1', '12'));
  for (let n = 0; n < 45; n += 1)
    group.put(aDisclosure(`${n + 100}`, n % 3 === 0 ? '2' : '1', { publishedAt: day(n), ...filing(n, n) }));
}

test('a choice that is offered no more, or holds no record any more, has no page', async () => {
  const group = simulateGroup();
  onTestFinished(() => group.close());
  fill(group);
  group.put(aTerm('statutory', '20-10'));
  for (const code of ['03', '04']) group.put(aTerm('subject', code));
  group.put(aTerm('genre', 'pifu'));
  group.put(aDisclosure('1000', '1', { subject: '03', genre: 'pifu' }));
  await group.publisher.publishOnce();
  const pagesOf = (code: string): string[] =>
    [...group.disk.files.keys()].filter((path) => path.includes(`mulu/`) && path.includes(`/${code}/`));
  const before = ['20-10', '03', '04', 'pifu'].map((code) => pagesOf(code).length);

  group.put(aTerm('statutory', '20-10', { active: false }));
  group.put(aDisclosure('1000', '1', { subject: '01', genre: 'han' }));
  await group.publisher.publishOnce();

  expect(before).toEqual([4, 2, 0, 2]);
  expect(['20-10', '03', 'pifu'].flatMap(pagesOf)).toEqual([]);
  expect([...group.disk.files.keys()].sort()).toEqual([...(await group.rebuild()).keys()].sort());
});

const edits = fc.array(fc.record({ what: fc.nat(21), a: fc.nat(50), b: fc.nat(40), c: fc.nat(20) }), {
  minLength: 1,
  maxLength: 40,
});

test('any sequence of edits of the catalog leaves the tree that a full rebuild makes, and never a link to a missing page', async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.integer({ min: 1, max: 8 }), async (sequence, together) => {
      const group = simulateGroup();
      let next = 1000;
      try {
        fill(group);
        await group.publisher.publishOnce();
        group.onDiskChange = assertLinksLive;

        for (let at = 0; at < sequence.length; at += together) {
          for (const one of sequence.slice(at, at + together)) edit(group, one, () => String(next++));
          await group.publisher.compare();
          await group.publisher.publishOnce();
        }

        const rebuilt = await group.rebuild();
        const onDisk = new Map([...group.disk.files].map(([path, { text }]) => [path, text]));
        expect([...onDisk.keys()].sort()).toEqual([...rebuilt.keys()].sort());
        for (const [path, text] of rebuilt) expect(`${path} ${onDisk.get(path)}`).toBe(`${path} ${text}`);
      } finally {
        await group.close();
      }
    }),
    { numRuns: 20 },
  );
}, 300_000);

test('publishing one record touches at most twenty files over both editions, the portal included', async () => {
  const group = simulateGroup();
  try {
    fill(group);
    await group.publisher.publishOnce();

    for (const [siteId, id] of [
      ['2', '5001'],
      ['1', '5002'],
    ] as const) {
      group.put(
        aDisclosure(id, siteId, {
          publishedAt: '2026-11-20T00:00:00.000Z',
          statutoryItem: '20-01',
          subject: '01',
          genre: 'tongzhi',
          issuer: '县政府',
        }),
      );
      const { written } = await group.publisher.publishOnce();

      expect(written).toBeGreaterThan(10);
      expect(written).toBeLessThanOrEqual(20);
    }
  } finally {
    await group.close();
  }
}, 60_000);
