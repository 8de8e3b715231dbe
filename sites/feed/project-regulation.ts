import { validities } from '#policy/validity.ts';
import type { RegulationRecord } from '../store/records.ts';
import { day } from './day.ts';
import { id, oneOf, text, type CmsRecord } from './fields.ts';
import { presentLegalText } from './legal-text.ts';
import { publicLife } from './public-life.ts';

/** A regulation as the public may see it; null when it never was public. */
export function projectRegulation(regulation: CmsRecord): RegulationRecord | null {
  const regulationId = id(regulation['id']);
  const siteId = id(regulation['site']);
  const life = publicLife(regulation);
  const address = text(regulation['address']);
  if (regulationId === null || siteId === null || life === null || address === '') return null;
  const { html, parts } = presentLegalText(life.state === 'public' ? text(regulation['text']) : '');
  return {
    kind: 'regulation',
    id: regulationId,
    siteId,
    address,
    formerAddresses: [],
    title: text(regulation['title']),
    number: text(regulation['number']),
    issuer: text(regulation['issuer']),
    level: text(regulation['level']),
    publishedOn: day(regulation['publishedOn']),
    effectiveOn: day(regulation['effectiveOn']),
    validity: oneOf(regulation['validity'], validities),
    history: text(regulation['history']).split('\n').filter(Boolean),
    bodyHtml: html,
    parts,
    ...life,
  };
}
