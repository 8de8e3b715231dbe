import type { SearchDocument } from '#search/documents.ts';
import type { StoreRecord } from '../store/records.ts';
import { presentArticleDocument } from './present-article-document.ts';
import { presentAttachmentDocuments } from './present-attachment-documents.ts';
import { presentDisclosureDocument } from './present-disclosure-document.ts';
import { presentRegulationDocuments } from './present-regulation-documents.ts';
import type { SearchShelf } from './search-shelf.ts';

/**
 * How search finds a record: the record itself first, then what belongs to it. A kind that is left out does not
 * compile.
 *
 * @returns empty for what search does not find, and while the site of the record is not known.
 */
export function presentDocuments(record: StoreRecord, shelf: SearchShelf): SearchDocument[] {
  switch (record.kind) {
    case 'article': {
      const document = presentArticleDocument(record, shelf);
      return document === null ? [] : [document, ...presentAttachmentDocuments(record, document, shelf)];
    }
    case 'disclosure': {
      const document = presentDisclosureDocument(record, shelf);
      return document === null ? [] : [document, ...presentAttachmentDocuments(record, document, shelf)];
    }
    case 'regulation':
      return presentRegulationDocuments(record, shelf);
    case 'site':
    case 'column':
    case 'media':
    case 'link':
    case 'term':
    case 'organisation':
    case 'synonym':
      return [];
    default:
      return record satisfies never;
  }
}
