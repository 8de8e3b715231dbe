import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { queryOf } from '#search/contract/query-of.ts';
import { createEmbeddedEngine } from '#search/embedded/engine.ts';
import type { SearchAnswer } from '#search/engine.ts';
import { aColumn, anArticle, aSite } from '#tests/helpers/simulated-group.ts';
import { extractText } from '../attachments/extract-text.ts';
import { openTextCache } from '../attachments/text-cache.ts';
import { presentLegalText } from '../feed/legal-text.ts';
import { applyRecord } from '../store/apply-record.ts';
import { openStore } from '../store/open-store.ts';
import type { DisclosureRecord, RegulationRecord, StoreRecord, TermRecord } from '../store/records.ts';
import { createSearchFeeder } from './search-feeder.ts';

// Indexes on a busy disk take their time.
vi.setConfig({ testTimeout: 30_000 });

const now = '2026-11-23T00:00:00.000Z';

/** A store that is fed to an index, with a clock. */
function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'present-'));
  const storeFile = join(folder, 'store.sqlite');
  const store = openStore(storeFile);
  const engine = createEmbeddedEngine({ folder: join(folder, 'search') });
  const texts = openTextCache(join(folder, 'search'));
  const attachments = { uploadsDir: folder, texts, extract: extractText };
  const feeder = createSearchFeeder({
    store,
    storeFile,
    engine,
    book: { publicUrl: 'http://group.test' },
    attachments,
  });
  onTestFinished(async () => {
    await feeder.close();
    await engine.close();
    texts.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = async (records: StoreRecord[], at = now): Promise<void> => {
    store.transact(() => {
      for (const record of records)
        applyRecord(
          store,
          record.kind,
          record.id,
          { record, revision: at, hash: JSON.stringify(record) },
          { now: at, plan: false },
        );
    });
    await feeder.settled();
  };
  return {
    put,
    search: (text: string): Promise<SearchAnswer> => engine.search(queryOf(text)),
  };
}

const group = (): StoreRecord[] => [aSite('1'), aColumn('1', '1'), ...terms];

const aTerm = (list: TermRecord['list'], code: string, name: string, parentCode = ''): TermRecord => ({
  kind: 'term',
  id: `${list}-${code}`,
  list,
  code,
  name,
  parentCode,
  position: 0,
  active: true,
  siteKinds: [],
});

const terms = [
  aTerm('subject', '09', '城乡建设、环境保护'),
  aTerm('subject', '0903', '城市建设', '09'),
  aTerm('genre', '02', '通知'),
];

const aDisclosure = (id: string, changes: Partial<DisclosureRecord> = {}): DisclosureRecord => ({
  kind: 'disclosure',
  id,
  siteId: '1',
  address: `gongkai/2026/r${id}`,
  formerAddresses: [],
  indexNumber: `11320000/2026-0000${id}`,
  title: '关于加强供水管理的通知',
  documentNumber: `云政发〔2026〕${id}号`,
  issuerId: null,
  issuer: '云川县水利局',
  writtenOn: '2026-01-02',
  publishedAt: '2026-01-05T00:00:00.000Z',
  subject: '09',
  subjectChild: '0903',
  genre: '02',
  audience: [],
  assembly: '',
  statutoryItem: '',
  publicity: 'active',
  publicityReason: '',
  summary: '',
  keywords: [],
  validity: '有效',
  effectiveOn: null,
  expiredOn: null,
  validityNote: '',
  relations: [],
  bodyHtml: '<p id="tiao-1">第一条 各村应当定期检修水塔。</p>',
  attachments: [],
  state: 'public',
  withdrawAt: null,
  withdrawnAt: null,
  withdrawReason: '',
  ...changes,
});

describe('a record of the catalog', () => {
  test('is found by its index number with all that its facets need', async () => {
    const { put, search } = openWorld();
    await put([...group(), aDisclosure('1'), aDisclosure('2', { title: '另一件' })]);

    const { hits, facets } = await search('11320000/2026-00001');

    expect(hits[0]).toMatchObject({
      id: 'disclosure-1',
      number: '云政发〔2026〕1号',
      indexNumber: '11320000/2026-00001',
      issuer: '云川县水利局',
      validity: '有效',
      date: '2026-01-05T00:00:00.000Z',
    });
    expect(hits[0]?.url).toMatch(/\/gongkai\/2026\/r1\.html$/);
    expect(facets.subject[0]?.value).toBe('城乡建设、环境保护');
    expect(facets.subjectChild[0]?.value).toBe('城乡建设、环境保护\\城市建设');
    expect(facets.genre[0]?.value).toBe('通知');
  });

  test('that a later one abolishes comes after what holds, from the day on which that takes effect', async () => {
    const { put, search } = openWorld();
    await put([...group(), aDisclosure('1', { publishedAt: '2026-03-01T00:00:00.000Z' }), aDisclosure('2')]);
    const before = (await search('供水管理')).hits.map(({ id }) => id);

    await put([
      aDisclosure('3', {
        title: '废止决定',
        bodyHtml: '',
        relations: [{ type: 'abolishes', targetId: '1', targetKind: 'disclosure' }],
      }),
    ]);

    const { hits } = await search('供水管理');
    expect(before).toEqual(['disclosure-1', 'disclosure-2']);
    expect(hits.map(({ id, validity }) => [id, validity])).toEqual([
      ['disclosure-2', '有效'],
      ['disclosure-1', '废止'],
    ]);
  });

  test('whose term ended has lapsed without anybody saving it', async () => {
    const { put, search } = openWorld();
    const record = aDisclosure('1', { expiredOn: '2026-11-30' });
    await put([...group(), record]);

    await put([record], '2026-12-02T00:00:00.000Z');

    expect((await search('供水管理')).hits[0]?.validity).toBe('失效');
  });

  test('takes the new name of its subject', async () => {
    const { put, search } = openWorld();
    await put([...group(), aDisclosure('1')]);

    await put([aTerm('subject', '0903', '城乡供水', '09')]);

    const { facets } = await search('供水管理');
    expect(facets.subjectChild[0]?.value).toBe('城乡建设、环境保护\\城乡供水');
  });

  test('that is given on request alone is found by title and reason', async () => {
    const { put, search } = openWorld();
    await put([
      ...group(),
      aDisclosure('1', { publicity: 'on-request', publicityReason: '涉及第三方', bodyHtml: '' }),
    ]);

    expect((await search('涉及第三方')).hits.map(({ id }) => id)).toEqual(['disclosure-1']);
  });

  test('that was withdrawn is gone', async () => {
    const { put, search } = openWorld();
    await put([...group(), aDisclosure('1')]);

    await put([aDisclosure('1', { state: 'gone' })]);

    expect((await search('供水管理')).total).toBe(0);
  });
});

const law = [
  '（2020年1月1日通过）',
  '第一章 总则',
  '第一条 为了保护水塔，制定本条例。',
  '第二条 水塔由村民委员会管理。',
  '每年检修一次。',
  '第二章 附则',
  '第三条 本条例自公布之日起施行。',
].join('\n');

function aRegulation(changes: Partial<RegulationRecord> = {}): RegulationRecord {
  const { html, parts } = presentLegalText(law);
  return {
    kind: 'regulation',
    id: '5',
    siteId: '1',
    address: 'guizhang/2020/ab12cd',
    formerAddresses: [],
    title: '水塔保护条例',
    number: '',
    issuer: '省人民代表大会常务委员会',
    level: '地方性法规',
    publishedAt: '2026-01-05T00:00:00.000Z',
    publishedOn: '2020-01-01',
    effectiveOn: null,
    validity: '有效',
    history: ['2020年1月1日通过'],
    bodyHtml: html,
    parts,
    state: 'public',
    withdrawAt: null,
    withdrawnAt: null,
    withdrawReason: '',
    ...changes,
  };
}

describe('a regulation', () => {
  test('is found down to its article, with a link to its place', async () => {
    const { put, search } = openWorld();
    await put([...group(), aRegulation()]);

    const { hits } = await search('每年检修一次');

    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ title: '水塔保护条例 第二条', owner: { id: 'regulation-5' } });
    expect(hits[0]?.url).toMatch(/\/guizhang\/2020\/ab12cd\.html#tiao-2$/);
    expect(hits[0]?.wapUrl).toMatch(/\/wap\/.*\.html#tiao-2$/);
    expect(hits[0]?.snippet).toBe('第二条 水塔由村民委员会管理。 每年检修一次。');
  });

  test('comes first by its name, its article by name and number', async () => {
    const { put, search } = openWorld();
    await put([...group(), aRegulation(), anArticle('7', '1', '1', { title: '宣传水塔保护条例' })]);

    const byName = (await search('水塔保护条例')).hits.map(({ id }) => id);

    expect(byName.slice(0, 2)).toEqual(['regulation-5', 'article-7']);
    expect((await search('水塔保护条例第三条')).hits[0]?.id).toBe('regulation-5-tiao-3');
  });

  test('leaves nothing behind: neither articles that it lost nor itself', async () => {
    const { put, search } = openWorld();
    await put([...group(), aRegulation()]);

    await put([aRegulation(presentShort())]);
    const shortened = (await search('水塔')).hits.map(({ id }) => id);
    await put([aRegulation({ state: 'gone' })]);

    expect(shortened).not.toContain('regulation-5-tiao-3');
    expect((await search('水塔')).total).toBe(0);
  });
});

function presentShort(): Pick<RegulationRecord, 'bodyHtml' | 'parts'> {
  const { html, parts } = presentLegalText('第一条 为了保护水塔，制定本条例。');
  return { bodyHtml: html, parts };
}
