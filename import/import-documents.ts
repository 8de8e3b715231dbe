import { setImmediate } from 'node:timers/promises';
import type { Payload, TypedUser } from 'payload';

import { absoluteUrl, articleLocal, type AddressBook } from '#sites/addresses.ts';
import type { Edition } from '#themes/contract.ts';

import type { ImportItem } from './import-articles.ts';
import type { ImportTarget } from './find-target.ts';
import { planWrite, startMemory, type ImportMemory, type WritePlan } from './plan-write.ts';
import { readKnown, type ImportedCollection } from './read-known.ts';
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
  collection: ImportedCollection;
  site: ImportTarget['site'];
  book: AddressBook;
  /** Who writes: each record is checked against their rights. Left out, a command of the operator does. */
  user?: TypedUser;
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
  const memory = startMemory(await readKnown(job));
  for await (const document of documents) {
    yield await importOne(job, document, memory);
    // The embedded database is synchronous: let others have their turn.
    await setImmediate();
  }
}

async function importOne(
  job: DocumentJob,
  document: PresentedLine,
  memory: ImportMemory,
): Promise<ImportItem> {
  const { line, title, cleaned } = document;
  const nowhere = { line, title, url: '', wapUrl: '', cleaned };
  if ('fault' in document) return { ...nowhere, status: 'refused', reason: document.fault };
  const plan = planWrite(document, memory);
  if (plan.status === 'refused') return { ...nowhere, ...plan };
  try {
    return { line, title, cleaned, ...plan, ...(await write(job, document, plan, memory)) };
  } catch (error) {
    memory.seen.delete(document.key);
    return { ...nowhere, status: 'refused', reason: refusalOf(error) ?? failureOf(job, error) };
  }
}

/** Operators are told what happened; others, whom to tell. */
function failureOf({ payload, user }: DocumentJob, error: unknown): string {
  if (user === undefined) return `没有写入：${error instanceof Error ? error.message : String(error)}`;
  payload.logger.error({ err: error }, 'A line of a table could not be written.');
  return '没有写入，系统出错。再导入一次；还不行请告诉系统管理员。';
}

async function write(
  job: DocumentJob,
  { data, key, digest }: Extract<Presented, { key: string }>,
  { status }: WritePlan,
  { known }: ImportMemory,
): Promise<Pick<ImportItem, 'url' | 'wapUrl'>> {
  const { payload, collection, site, user } = job;
  const stored = known.get(key);
  // The guards of the collection check each record against the rights of a person; an operator has them all.
  const asAsked = {
    collection,
    draft: false,
    depth: 0,
    overrideAccess: true,
    ...(user === undefined ? {} : { user, overrideLock: false }),
  } as const;
  if (stored === undefined) {
    const created = await payload.create({
      ...asAsked,
      data: { ...data, site: site.key, importKey: key, importDigest: digest, _status: 'published' } as never,
    });
    const address = addressOf(created);
    known.set(key, { id: created.id, address, digest, isTrashed: false, isPublished: true });
    return addresses(job, address);
  }
  if (status === 'updated') {
    await payload.update({
      ...asAsked,
      id: stored.id,
      data: { ...data, importDigest: digest, _status: stored.isPublished ? 'published' : 'draft' } as never,
    });
    known.set(key, { ...stored, digest });
  }
  return addresses(job, stored.address);
}

const addressOf = (record: unknown): string => {
  const { address } = record as { address?: string | null };
  return address ?? '';
};

function addresses(job: DocumentJob, address: string): { url: string; wapUrl: string } {
  const urlOf = (edition: Edition): string => absoluteUrl(job.book, job.site, edition, articleLocal(address));
  return { url: urlOf('desktop'), wapUrl: urlOf('wap') };
}
