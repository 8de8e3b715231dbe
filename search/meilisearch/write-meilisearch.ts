import type { SearchDocument } from '../documents.ts';
import type { MeilisearchServer } from './server.ts';
import { shadowOf } from './shadow-document.ts';
import type { ShadowDocument } from './shadow-document.ts';

const mostDocuments = 1_000;
const mostBytes = 10_000_000;

/** Puts documents into an index, one task a batch, each awaited; nothing is lost on the way. */
export async function writeDocuments(
  server: MeilisearchServer,
  index: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  for (const batch of batchesOf(documents.map(shadowOf))) {
    await server.done('search.write_failed', '搜索服务没有收下新的内容。', () =>
      server.writer.index(index).addDocuments(batch),
    );
  }
}

/** Takes documents out of an index. */
export async function removeDocuments(
  server: MeilisearchServer,
  index: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await server.done('search.write_failed', '搜索服务没有移除撤下的内容。', () =>
    server.writer.index(index).deleteDocuments([...ids]),
  );
}

/** Cuts documents into batches of at most a thousand and about ten megabytes. */
export function* batchesOf(documents: readonly ShadowDocument[]): Generator<ShadowDocument[]> {
  let batch: ShadowDocument[] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (batch.length > 0 && (batch.length === mostDocuments || bytes + size > mostBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(document);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
