import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';

import type { Id } from '#collections/ids.ts';
import { findTarget } from '#import/find-target.ts';
import { importArticles, type ImportItem } from '#import/import-articles.ts';
import type { ReadRecord } from '#import/read-records.ts';
import { parseRecord } from '#import/records.ts';

/** The real documents, where the machine has them. */
export const corpusFile = path.resolve(import.meta.dirname, '../../../shared/corpus/policy-documents.jsonl');
export const hasCorpus = existsSync(corpusFile);

export const book = { publicUrl: 'http://www.yunchuan.test' };

/** A portal with 信息公开 › 政策文件 and a township. */
export async function createPlaces(
  payload: Payload,
): Promise<{ portal: Id; township: Id; columns: Record<string, Id> }> {
  const site = async (data: { name: string; path: string; kind: 'portal' | 'township' }): Promise<Id> => {
    const created = await payload.create({
      collection: 'sites',
      data: { ...data, shortName: data.name, state: 'open', accent: '#1f4e8c' },
      overrideAccess: true,
    });
    return created.id;
  };
  const portal = await site({ name: '云川县人民政府', path: '', kind: 'portal' });
  const township = await site({ name: '青石镇', path: 'qingshi', kind: 'township' });
  const columns: Record<string, Id> = {};
  const column = async (data: { site: Id; name: string; slug: string; parent?: Id }): Promise<Id> => {
    const created = await payload.create({
      collection: 'columns',
      data: { ...data, look: 'list' },
      overrideAccess: true,
    });
    columns[data.slug] = created.id;
    return created.id;
  };
  const disclosure = await column({ site: portal, name: '信息公开', slug: 'xxgk' });
  await column({ site: portal, name: '政策文件', slug: 'zcwj', parent: disclosure });
  await column({ site: portal, name: '通知公告', slug: 'tzgg' });
  await column({ site: township, name: '镇务公开', slug: 'zwgk' });
  return { portal, township, columns };
}

/** Imports records given as objects or as raw lines. */
export async function importRecords(
  payload: Payload,
  records: readonly (object | string)[],
  place = { site: '/', column: 'xxgk/zcwj' },
): Promise<ImportItem[]> {
  const target = await findTarget(payload, place);
  const items: ImportItem[] = [];
  const job = { payload, target, book, editor: '网站编辑' };
  for await (const item of importArticles(job, read(records))) items.push(item);
  return items;
}

async function* read(records: readonly (object | string)[]): AsyncGenerator<ReadRecord> {
  for (const [index, record] of records.entries()) {
    const line = typeof record === 'string' ? record : JSON.stringify(record);
    yield await Promise.resolve({ ...parseRecord(line), line: index + 1, bytesRead: 0 });
  }
}

/** A document as another system would export it; every call another one. */
export function sampleRecord(more: object = {}): Record<string, unknown> {
  return {
    title: '关于做好春耕生产工作的通知',
    documentNumber: '云政办发〔2026〕3号',
    publishedDate: '2026年03月05日',
    sourceUrl: 'http://old.yunchuan.gov.cn/2026/3.html',
    issuer: '云川县人民政府办公室',
    subject: '农业、林业、水利\\农业、畜牧业、渔业',
    html: '<p style="x:y">各乡镇人民政府，县政府各部门：</p><p>　　为切实做好今年的春耕生产工作，确保粮食播种面积，现将有关事项通知如下。</p><p><b>一、总体要求</b></p>',
    ...more,
  };
}
