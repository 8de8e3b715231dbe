import { setImmediate } from 'node:timers/promises';
import type { CollectionSlug, Payload } from 'payload';

import type { Id } from '#collections/ids.ts';
import { absoluteUrl, articleLocal, type AddressBook } from '#sites/addresses.ts';
import type { Edition } from '#themes/contract.ts';

import type { ImportItem } from './import-articles.ts';
import type { ImportTarget } from './find-target.ts';
import { refusalOf } from './refusal.ts';

/** A document ready to be written, or what is wrong with it. */
export type Presented =
  | { title: string; data: Record<string, unknown>; key: string; digest: string; cleaned: string[] }
  | { title: string; fault: string; cleaned: string[] };

/** One document of a source with the line it stands in. */
export type PresentedLine = Presented & { line: number };

/** Where documents are written to. */
export interface DocumentJob {
  payload: Payload;
  collection: Extract<CollectionSlug, 'disclosures' | 'regulations'>;
  site: ImportTarget['site'];
  book: AddressBook;
}

/**
 * Writes documents as published records of a site, one after the other, and says what came of each.
 *
 * A document that came before is found by its key: it is left alone when it has not changed, whatever people did with
 * the record since; a changed one replaces the content, but not a withdrawal.
 */
export async function* importDocuments(
  job: DocumentJob,
  documents: AsyncIterable<PresentedLine>,
): AsyncGenerator<ImportItem> {
  const known = await readKnown(job);
  const seen = new Map<string, { line: number; digest: string }>();
  for await (const document of documents) {
    yield await importOne(job, document, { known, seen });
    // The embedded database is synchronous: let others have their turn.
    await setImmediate();
  }
}

interface Known {
  id: Id;
  address: string;
  digest: string;
  isTrashed: boolean;
  isPublished: boolean;
}

async function importOne(
  job: DocumentJob,
  document: PresentedLine,
  memory: { known: Map<string, Known>; seen: Map<string, { line: number; digest: string }> },
): Promise<ImportItem> {
  const { line, title, cleaned } = document;
  const refused = (reason: string): ImportItem => ({
    line,
    title,
    status: 'refused',
    reason,
    url: '',
    wapUrl: '',
    cleaned,
  });
  if ('fault' in document) return refused(document.fault);
  const before = memory.seen.get(document.key);
  if (before !== undefined && before.digest !== document.digest)
    return refused(`和第 ${before.line} 行是同一篇，内容却不同，已按第 ${before.line} 行导入。`);
  memory.seen.set(document.key, { line: before?.line ?? line, digest: document.digest });
  try {
    return { line, title, cleaned, ...(await write(job, document, memory.known)) };
  } catch (error) {
    return refused(refusalOf(error) ?? `没有写入：${error instanceof Error ? error.message : String(error)}`);
  }
}

async function write(
  job: DocumentJob,
  { data, key, digest }: Extract<Presented, { key: string }>,
  known: Map<string, Known>,
): Promise<Pick<ImportItem, 'status' | 'reason' | 'url' | 'wapUrl'>> {
  const { payload, collection, site } = job;
  const stored = known.get(key);
  // A command of the operator acts for the whole group.
  const asOperator = { collection, draft: false, depth: 0, overrideAccess: true } as const;
  if (stored === undefined) {
    const created = await payload.create({
      ...asOperator,
      data: {
        ...data,
        site: site.key,
        importKey: key,
        importDigest: digest,
        _status: 'published',
      } as never,
    });
    const address = addressOf(created);
    known.set(key, { id: created.id, address, digest, isTrashed: false, isPublished: true });
    return { status: 'created', reason: '', ...addresses(job, address) };
  }
  const reason = stored.isTrashed
    ? '已在回收站里，没有恢复。'
    : stored.isPublished
      ? ''
      : '已撤稿或改为草稿，没有重新发布。';
  if (stored.digest === digest || stored.isTrashed)
    return { status: 'unchanged', reason, ...addresses(job, stored.address) };
  await payload.update({
    ...asOperator,
    id: stored.id,
    data: { ...data, importDigest: digest, _status: stored.isPublished ? 'published' : 'draft' } as never,
  });
  known.set(key, { ...stored, digest });
  return { status: 'updated', reason, ...addresses(job, stored.address) };
}

const addressOf = (record: unknown): string => {
  const { address } = record as { address?: string | null };
  return address ?? '';
};

/** What earlier imports wrote on the site, a page at a time: a few words a record, whatever their number. */
async function readKnown({ payload, collection, site }: DocumentJob): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      where: { and: [{ site: { equals: site.key } }, { importKey: { exists: true } }] },
      select: { importKey: true, address: true, importDigest: true, deletedAt: true, _status: true },
      sort: 'id',
      depth: 0,
      limit: 1000,
      page,
      // What someone put into the trash does not come back by itself.
      trash: true,
      showHiddenFields: true,
      // A command of the operator acts for the whole group.
      overrideAccess: true,
    });
    for (const doc of docs) {
      if (!doc.importKey) continue;
      known.set(doc.importKey, {
        id: doc.id,
        address: doc.address ?? '',
        digest: doc.importDigest ?? '',
        isTrashed: Boolean(doc.deletedAt),
        isPublished: doc._status === 'published',
      });
    }
    if (!hasNextPage) return known;
  }
}

function addresses(job: DocumentJob, address: string): { url: string; wapUrl: string } {
  const urlOf = (edition: Edition): string => absoluteUrl(job.book, job.site, edition, articleLocal(address));
  return { url: urlOf('desktop'), wapUrl: urlOf('wap') };
}
