import type { Field, PayloadRequest } from 'payload';

import { hasContent } from '../articles/plain-text.ts';
import type { FieldFault } from '../errors.ts';
import { dayOf } from '../fields/day-field.ts';
import { idText } from '../ids.ts';
import { readWithoutAlt } from '../media/read-without-alt.ts';
import { collectReferences } from '../same-site/collect-references.ts';
import { publishFaults, type PublishCandidate } from './publish-faults.ts';

/** Reads what publishing a disclosure asks of its pictures and lists everything that keeps it from being published. */
export async function readPublishFaults(
  fields: readonly Field[],
  record: Record<string, unknown>,
  req: PayloadRequest,
): Promise<FieldFault[]> {
  const pictures = collectReferences(fields, record).filter(
    (one) => one.collection === 'media' && one.path === 'body',
  );
  const without = await readWithoutAlt(
    pictures.map((one) => one.id),
    req,
  );
  return publishFaults(presentCandidate(record, without.size));
}

function presentCandidate(record: Record<string, unknown>, picturesWithoutAlt: number): PublishCandidate {
  const text = (name: string): string => {
    const value = record[name];
    return typeof value === 'string' ? value : '';
  };
  const publishedAt = text('publishedAt') || null;
  return {
    issuer: idText(record.issuer),
    issuerName: text('issuerName'),
    writtenOn: dayOf(record.writtenOn),
    publishedOn: dayOf(publishedAt ?? new Date().toISOString()) ?? '',
    publishedAt,
    withdrawAt: text('withdrawAt') || null,
    publicity: publicityOf(record.publicity),
    publicityReason: text('publicityReason'),
    publicityGround: text('publicityGround'),
    statutoryItem: idText(record.statutoryItem),
    subject: idText(record.subject),
    genre: idText(record.genre),
    hasText: hasContent(record.body) || (Array.isArray(record.attachments) && record.attachments.length > 0),
    picturesWithoutAlt,
    validity: text('validity') || '有效',
    effectiveOn: dayOf(record.effectiveOn),
    expiredOn: dayOf(record.expiredOn),
    successor: idText(record.successor),
    validityNote: text('validityNote'),
    secrecyReviewed: record.secrecyReviewed === true,
  };
}

const publicityOf = (value: unknown): PublishCandidate['publicity'] =>
  value === 'on-request' || value === 'refused' ? value : 'active';
