import type { CatalogRow, Link, ListItem } from '#themes/contract.ts';
import { articleLocal } from '../../addresses.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { DisclosureCard, RegulationCard } from '../../store/cards.ts';
import type { DisclosureRecord } from '../../store/records.ts';
import { here, there, type PageContext } from '../page-context.ts';
import { validityTag } from './validity.ts';

const publicityNames: Record<DisclosureRecord['publicity'], string> = {
  active: '主动公开',
  'on-request': '依申请公开',
  refused: '不予公开',
};

export const publicityName = (publicity: DisclosureRecord['publicity']): string => publicityNames[publicity];

/** Address of a record of the catalog or a regulation as this page links it. */
export function recordHref(context: PageContext, card: { siteId: string; address: string }): string {
  const local = articleLocal(card.address);
  if (card.siteId === context.site.id) return here(context, local);
  const site = context.reader.summary(card.siteId);
  return site === null ? context.book.publicUrl : there(context, site, local);
}

/** One row of a catalog list. */
export const presentCatalogRow = (context: PageContext, card: DisclosureCard): CatalogRow => ({
  indexNumber: card.indexNumber,
  title: card.title,
  href: recordHref(context, card),
  issuer: card.issuer,
  ...(card.documentNumber === '' ? {} : { number: card.documentNumber }),
  ...(card.writtenOn === null ? {} : { writtenOn: card.writtenOn }),
  publishedOn: beijingDay(card.publishedAt),
  validity: validityTag(card.validity),
  ...(card.publicity === 'active' ? {} : { publicity: publicityName(card.publicity) }),
});

/** One row of the regulations library. */
export const presentRegulationRow = (context: PageContext, card: RegulationCard): CatalogRow => ({
  title: card.title,
  href: recordHref(context, card),
  issuer: card.issuer,
  ...(card.number === '' ? {} : { number: card.number }),
  ...(card.effectiveOn === null ? {} : { writtenOn: card.effectiveOn }),
  ...(card.publishedOn === null ? {} : { publishedOn: card.publishedOn }),
  validity: validityTag(card.validity),
});

export const presentRecordLink = (context: PageContext, card: DisclosureCard): Link => ({
  text: card.title,
  href: recordHref(context, card),
});

/** A record as a row of a document table. */
export const presentRecordItem = (context: PageContext, card: DisclosureCard): ListItem => ({
  title: card.title,
  href: recordHref(context, card),
  date: card.publishedAt,
  source: card.issuer,
  ...(card.documentNumber === '' ? {} : { number: card.documentNumber }),
});
