import { setImmediate } from 'node:timers/promises';
import type { Payload } from 'payload';

import { idText, type Id } from '#collections/ids.ts';
import { absoluteUrl, articleLocal, type AddressBook } from '#sites/addresses.ts';
import type { Edition } from '#themes/contract.ts';

import type { ImportTarget } from './find-target.ts';
import { presentArticle, type ImportedArticle } from './present-article.ts';
import type { ReadRecord } from './read-records.ts';
import type { ImportRecord } from './records.ts';
import { refusalOf } from './refusal.ts';

/** What came of one document. */
export interface ImportItem {
  line: number;
  title: string;
  status: 'created' | 'unchanged' | 'updated' | 'refused';
  /** Why it was refused, or what else to know; empty when there is nothing to say. */
  reason: string;
  /** Absolute addresses; empty when it was refused. */
  url: string;
  wapUrl: string;
  /** What was cleaned, in sentences. */
  cleaned: string[];
}

export interface ImportJob {
  payload: Payload;
  target: ImportTarget;
  book: AddressBook;
  /** 责任编辑 where a document names none. */
  editor: string;
}

/**
 * Writes documents as published articles into a column, one after the other, and says what came of each.
 *
 * A document that came before is found by its key: it is left alone when it has not changed, whatever people did with
 * the article since; a changed one replaces the content, but not the column, the address or a withdrawal.
 */
export async function* importArticles(
  job: ImportJob,
  records: AsyncIterable<ReadRecord>,
): AsyncGenerator<ImportItem> {
  const seen = new Map<string, { line: number; digest: string }>();
  for await (const read of records) {
    if ('fault' in read) {
      yield refused(read.line, read.title, `第 ${read.line} 行：${read.fault}。`);
      continue;
    }
    yield await importRecord(job, read.record, read.line, seen);
    // The embedded database is synchronous: let others have their turn.
    await setImmediate();
  }
}

async function importRecord(
  job: ImportJob,
  record: ImportRecord,
  line: number,
  seen: Map<string, { line: number; digest: string }>,
): Promise<ImportItem> {
  try {
    const presented = presentArticle(record, { source: job.target.site.name, editor: job.editor });
    if ('fault' in presented)
      return { ...refused(line, record.title, presented.fault), cleaned: presented.cleaned };
    const before = seen.get(presented.key);
    if (before !== undefined && before.digest !== presented.digest) {
      return refused(
        line,
        record.title,
        `和第 ${before.line} 行是同一篇，内容却不同，已按第 ${before.line} 行导入。`,
      );
    }
    seen.set(presented.key, { line: before?.line ?? line, digest: presented.digest });
    const written = await writeArticle(job, presented);
    return { line, title: record.title, ...written, cleaned: presented.cleaned };
  } catch (error) {
    return refused(
      line,
      record.title,
      refusalOf(error) ?? `没有写入：${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const refused = (line: number, title: string, reason: string): ImportItem => ({
  line,
  title,
  status: 'refused',
  reason,
  url: '',
  wapUrl: '',
  cleaned: [],
});

type Written = Pick<ImportItem, 'status' | 'reason' | 'url' | 'wapUrl'>;

async function writeArticle(
  job: ImportJob,
  { article, key, digest }: { article: ImportedArticle; key: string; digest: string },
): Promise<Written> {
  const { payload, target } = job;
  const stored = await readImported(payload, target.site.key, key);
  if (stored === null) {
    const created = await payload.create({
      collection: 'articles',
      data: {
        ...article,
        site: target.site.key,
        column: target.column.key,
        importKey: key,
        importDigest: digest,
        _status: 'published',
      },
      draft: false,
      depth: 0,
      // A command of the operator acts for the whole group.
      overrideAccess: true,
    });
    return { status: 'created', reason: scheduled(article.publishedAt), ...addresses(job, created.address) };
  }
  const reason = stateOf(stored, target);
  if (stored.importDigest === digest || stored.deletedAt)
    return { status: 'unchanged', reason, ...addresses(job, stored.address) };
  const isDraft = stored._status !== 'published';
  const updated = await payload.update({
    collection: 'articles',
    id: stored.id,
    data: {
      ...article,
      importDigest: digest,
      _status: isDraft ? 'draft' : 'published',
    },
    draft: false,
    depth: 0,
    // See above.
    overrideAccess: true,
  });
  return { status: 'updated', reason, ...addresses(job, updated.address) };
}

interface StoredArticle {
  id: Id;
  address?: string | null;
  column?: unknown;
  importDigest?: string | null;
  deletedAt?: string | null;
  _status?: 'draft' | 'published' | null;
}

async function readImported(payload: Payload, site: Id, key: string): Promise<StoredArticle | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [{ importKey: { equals: key } }, { site: { equals: site } }] },
    select: { address: true, column: true, importDigest: true, deletedAt: true, _status: true },
    depth: 0,
    limit: 1,
    pagination: false,
    // What someone put into the trash does not come back by itself.
    trash: true,
    showHiddenFields: true,
    // See above.
    overrideAccess: true,
  });
  return docs[0] ?? null;
}

/** What people did with an imported article since. */
function stateOf(stored: StoredArticle, target: ImportTarget): string {
  if (stored.deletedAt) return '已在回收站里，没有恢复。';
  if (stored._status !== 'published') return '已撤稿或改为草稿，没有重新发布。';
  return idText(stored.column) === String(target.column.key) ? '' : '已在别的栏目，没有移动。';
}

const scheduled = (publishedAt: string): string =>
  publishedAt > new Date().toISOString()
    ? `发布时间未到，到 ${new Date(publishedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })} 自动发布。`
    : '';

function addresses(job: ImportJob, address: string | null | undefined): { url: string; wapUrl: string } {
  const urlOf = (edition: Edition): string =>
    address ? absoluteUrl(job.book, job.target.site, edition, articleLocal(address)) : '';
  return { url: urlOf('desktop'), wapUrl: urlOf('wap') };
}
