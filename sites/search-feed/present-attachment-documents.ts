import type { SearchDocument } from '#search/documents.ts';
import { attachmentsOf } from '../store/queue-for-search.ts';
import type { SearchableKind, StoreRecord } from '../store/records.ts';
import type { SearchShelf } from './search-shelf.ts';

/**
 * The files of a public record as search finds them: by their name at once, by their text once it was read.
 *
 * @param owner  the document of the record.
 */
export function presentAttachmentDocuments(
  record: Extract<StoreRecord, { kind: SearchableKind }>,
  owner: SearchDocument,
  shelf: SearchShelf,
): SearchDocument[] {
  const seen = new Set<string>();
  return attachmentsOf(record).flatMap(({ mediaId, title }): SearchDocument[] => {
    const media = shelf.media(mediaId);
    if (media === null || seen.has(mediaId)) return [];
    seen.add(mediaId);
    return [
      {
        ...owner,
        id: `attachment-${owner.id}-${mediaId}`,
        kind: 'attachment',
        title: title === '' ? nameOf(media.originalName) : title,
        number: '',
        indexNumber: '',
        summary: '',
        keywords: [],
        text: shelf.attachmentText(record, mediaId),
        url: media.url,
        wapUrl: media.url,
        owner: { id: owner.id, title: owner.title },
        pinned: false,
      },
    ];
  });
}

/** A file name as a title. */
const nameOf = (fileName: string): string => fileName.replace(/\.[a-z0-9]{1,5}$/iu, '');
