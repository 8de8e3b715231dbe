import type { CollectionSlug } from 'payload';
import type { RecordKind, StoreRecord } from '../store/records.ts';
import type { CmsRecord } from './fields.ts';
import { projectArticle } from './project-article.ts';
import { projectColumn } from './project-column.ts';
import { projectDisclosure } from './project-disclosure.ts';
import { projectLink } from './project-link.ts';
import { projectMedia } from './project-media.ts';
import { projectRegulation } from './project-regulation.ts';
import { projectOrganisation } from './project-organisation.ts';
import { projectSite } from './project-site.ts';
import { projectSynonym } from './project-synonym.ts';
import { projectTerm } from './project-term.ts';

/** A published collection: where it is read and what becomes of a record. */
export interface Source {
  collection: CollectionSlug;
  project: (record: CmsRecord) => StoreRecord | null;
}

/** In this order a first load can resolve what later records refer to. A kind that is left out does not compile. */
export const sources: Record<RecordKind, Source> = {
  site: { collection: 'sites', project: projectSite },
  column: { collection: 'columns', project: projectColumn },
  term: { collection: 'code-terms', project: projectTerm },
  organisation: { collection: 'organisations', project: projectOrganisation },
  synonym: { collection: 'synonyms', project: projectSynonym },
  media: { collection: 'media', project: projectMedia },
  link: { collection: 'links', project: projectLink },
  article: { collection: 'articles', project: projectArticle },
  disclosure: { collection: 'disclosures', project: projectDisclosure },
  regulation: { collection: 'regulations', project: projectRegulation },
};
