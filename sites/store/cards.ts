/** What lists and links print of a document: nothing else of it makes a list stale. */
import type { ArticleRecord, DisclosureRecord, RegulationRecord, Validity } from './records.ts';

/** An article in lists. */
export interface Card {
  id: string;
  siteId: string;
  columnId: string;
  address: string;
  form: ArticleRecord['form'];
  title: string;
  source: string;
  summary: string;
  documentNumber: string;
  coverId: string | null;
  externalUrl: string;
  publishedAt: string;
}

/** A disclosure in lists. */
export type DisclosureCard = Pick<
  DisclosureRecord,
  | 'id'
  | 'siteId'
  | 'address'
  | 'indexNumber'
  | 'title'
  | 'documentNumber'
  | 'issuerId'
  | 'issuer'
  | 'writtenOn'
  | 'publishedAt'
  | 'publicity'
  | 'publicityReason'
> & {
  /** What holds today: as its editors say, and what later records and its term do to it. */
  validity: Validity;
};

/** A regulation in lists. */
export type RegulationCard = Pick<
  RegulationRecord,
  | 'id'
  | 'siteId'
  | 'address'
  | 'title'
  | 'number'
  | 'issuer'
  | 'level'
  | 'publishedOn'
  | 'effectiveOn'
  | 'validity'
>;

export const articleCard = (article: ArticleRecord): Card => ({
  id: article.id,
  siteId: article.siteId,
  columnId: article.columnId,
  address: article.address,
  form: article.form,
  title: article.title,
  source: article.source,
  summary: article.summary,
  documentNumber: article.documentNumber,
  coverId: article.coverId ?? article.pictures[0]?.mediaId ?? null,
  externalUrl: article.externalUrl,
  publishedAt: article.publishedAt,
});

export const disclosureCard = (disclosure: DisclosureRecord, validity: Validity): DisclosureCard => ({
  id: disclosure.id,
  siteId: disclosure.siteId,
  address: disclosure.address,
  indexNumber: disclosure.indexNumber,
  title: disclosure.title,
  documentNumber: disclosure.documentNumber,
  issuerId: disclosure.issuerId,
  issuer: disclosure.issuer,
  writtenOn: disclosure.writtenOn,
  publishedAt: disclosure.publishedAt,
  publicity: disclosure.publicity,
  publicityReason: disclosure.publicityReason,
  validity,
});

export const regulationCard = (regulation: RegulationRecord): RegulationCard => ({
  id: regulation.id,
  siteId: regulation.siteId,
  address: regulation.address,
  title: regulation.title,
  number: regulation.number,
  issuer: regulation.issuer,
  level: regulation.level,
  publishedOn: regulation.publishedOn,
  effectiveOn: regulation.effectiveOn,
  validity: regulation.validity,
});
