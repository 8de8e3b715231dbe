import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findSite } from '#import/find-target.ts';
import type { ImportItem } from '#import/import-articles.ts';
import { importDocuments } from '#import/import-documents.ts';
import { presentDisclosures } from '#import/present-disclosure.ts';
import { presentRegulations } from '#import/present-regulation.ts';
import { readCodeBook } from '#import/read-code-book.ts';
import { parseRecords } from '#import/read-records.ts';
import type { ReadLine } from '#import/read-lines.ts';
import { createTestPayload, type TestPayload } from '#tests/helpers/databases.ts';
import { book, corpusFile, createPlaces, hasCorpus } from './import-fixture.ts';

let test: TestPayload;
beforeAll(async () => {
  test = await createTestPayload();
  await createPlaces(test.payload);
});
afterAll(() => test.close());

async function* linesOf(records: readonly (object | string)[]): AsyncGenerator<ReadLine> {
  for (const [at, record] of records.entries()) {
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    yield await Promise.resolve({ number: at + 1, bytesRead: 0, text });
  }
}

async function importAs(
  collection: 'disclosures' | 'regulations',
  records: readonly (object | string)[],
): Promise<ImportItem[]> {
  const { payload } = test;
  const job = { payload, collection, book, site: await findSite(payload, '/') };
  const lines = linesOf(records);
  const documents =
    collection === 'regulations'
      ? presentRegulations(lines)
      : presentDisclosures(parseRecords(lines), await readCodeBook(payload), {
          editor: '网站编辑',
          statutoryItem: '20-01',
        });
  const items: ImportItem[] = [];
  for await (const item of importDocuments(job, documents)) items.push(item);
  return items;
}

const statuses = (items: readonly ImportItem[]): string[] => items.map(({ status }) => status);

const paper = {
  title: '云川县人民政府关于加强饮用水源保护的通知',
  documentNumber: '云政发[2025]7号',
  indexNumber: '11441700007280420Y/2025-00007',
  issuer: '云川县人民政府',
  writtenDate: '2025年3月2日',
  publishedDate: '2025-03-05',
  subject: '城乡建设、环境保护\\环境监测、保护与治理',
  text: '各乡镇人民政府：\n请认真贯彻执行。',
};

describe('documents of a file as disclosures', () => {
  it('keeps number, subject and dates', async () => {
    const [item] = await importAs('disclosures', [paper]);

    expect(item).toMatchObject({ status: 'created', reason: '' });
    const { docs } = await test.payload.find({
      collection: 'disclosures',
      where: { indexNumber: { equals: paper.indexNumber } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs[0]).toMatchObject({
      documentNumber: '云政发〔2025〕7号',
      issuerName: '云川县人民政府',
      writtenOn: '2025-03-02T04:00:00.000Z',
      subject: 'subject-10',
      subjectChild: 'subject-1003',
      genre: 'genre-tongzhi',
      _status: 'published',
    });
  });

  it('changes nothing the second time', async () => {
    expect(statuses(await importAs('disclosures', [paper]))).toEqual(['unchanged']);
  });

  it('names everything that is wrong with a document, and writes the others', async () => {
    const items = await importAs('disclosures', [
      { ...paper, indexNumber: 'A/1', writtenDate: '2025年2月30日', subject: '天文' },
      { ...paper, indexNumber: 'A/2', writtenDate: '2025-03-09' },
      { ...paper, indexNumber: 'A/3', title: '关于另一件事的函' },
      '{"title": "断了',
    ]);

    expect(statuses(items)).toEqual(['refused', 'refused', 'created', 'refused']);
    expect(items.map(({ reason }) => reason)).toEqual([
      '成文日期“2025年2月30日”这一天或这个时间不存在；主题分类里没有“天文”。',
      '成文日期晚于发布日期。',
      '',
      '第 4 行：不是完整的 JSON。',
    ]);
  });

  it('takes a document with a known index number as the same record', async () => {
    const [item] = await importAs('disclosures', [
      { ...paper, indexNumber: ' 11441700007280420Y／2025-00007', title: '改了名称的通知' },
    ]);

    expect(item?.status).toBe('updated');
  });

  it('refuses an index number that a record of the editors has, naming it', async () => {
    await test.payload.update({
      collection: 'disclosures',
      where: { indexNumber: { equals: 'A/3' } },
      data: { importKey: null },
      overrideAccess: true,
    });

    const [item] = await importAs('disclosures', [{ ...paper, indexNumber: 'A/3' }]);

    expect(item?.status).toBe('refused');
    expect(item?.reason).toMatch(
      /^索引号 A\/3 已经用在《关于另一件事的函》上：\/admin\/collections\/disclosures\//,
    );
  });

  it.runIf(hasCorpus)('keeps the numbers of forty real documents, and finds them again', async () => {
    const lines = readFileSync(corpusFile, 'utf8').split('\n').filter(Boolean);
    const given = lines.map((line) => (JSON.parse(line) as { indexNumber: string }).indexNumber);

    const first = await importAs('disclosures', lines);
    const second = await importAs('disclosures', lines);

    expect(first.filter(({ status }) => status !== 'created')).toEqual([]);
    expect(statuses(second)).toEqual(given.map(() => 'unchanged'));
    const { docs } = await test.payload.find({
      collection: 'disclosures',
      where: { indexNumber: { in: given } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    expect(docs.map(({ indexNumber }) => indexNumber).toSorted()).toEqual(given.toSorted());
  });
});

describe('regulations of a file', () => {
  const act = {
    title: '云川县供水条例',
    category: '地方性法规',
    region: '云川县',
    date: '2021-05-01',
    history: ['2021年5月1日通过'],
    text: '第一章 总则\n\n第一条 为了供水，制定本条例。\n\n第二条 本条例自公布之日起施行。',
  };

  it('brings acts that only their text tells apart as acts of their own, once', async () => {
    const twins = [act, { ...act, text: `${act.text}\n第三条 另有规定的除外。` }];

    expect(statuses(await importAs('regulations', twins))).toEqual(['created', 'created']);
    expect(statuses(await importAs('regulations', twins))).toEqual(['unchanged', 'unchanged']);
  });

  it('refuses a line without a text and one of an unknown level', async () => {
    const items = await importAs('regulations', [
      { ...act, text: '' },
      { ...act, category: '乡规民约' },
    ]);

    expect(items.map(({ reason }) => reason)).toEqual([
      '第 1 行：正文是空的。',
      '第 2 行：效力级别“乡规民约”不在列表里。',
    ]);
  });
});
