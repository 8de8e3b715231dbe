import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload';

import { normaliseIndexNumber } from '#policy/index-patterns.ts';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { dayOf } from '../../fields/day-field.ts';
import { idText } from '../../ids.ts';
import { readReservation, reserveNumber } from '../../index-numbers/reserve-number.ts';
import { planNumber, type NextNumber } from '../plan-number.ts';
import { readTakenNumber } from '../read-taken-number.ts';

/** Set while a record is created: its id is not known before it is written. */
const pending = 'zhanqunIndexNumber';

/**
 * Gives a disclosure its index number when it is first published, in the transaction of that save, and keeps it for
 * ever. A number that somebody brought is kept; one that another record has is refused with that record.
 *
 * @throws {FieldFaults} on `indexNumber`.
 */
export const giveIndexNumber: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const record = (data ?? {}) as Record<string, unknown>;
  const before = operation === 'update' ? (originalDoc as Record<string, unknown>) : null;
  const own = before === null ? null : idText(before);
  const held = textOf(before?.indexNumber);
  const typed = normaliseIndexNumber(textOf(record.indexNumber));
  const isPublished = record._status === 'published' && typeof record.deletedAt !== 'string';

  if (held !== '') {
    const reservation = await readReservation(req, held);
    if (reservation !== null && reservation.record === own) {
      refuseIf(typed !== '' && typed !== held, '索引号发布以后不再改变。', req);
      return { ...data, indexNumber: held };
    }
  }
  if (typed !== '') {
    await refuseTaken(req, typed, own);
    if (isPublished) await take(req, { number: typed, own });
    return { ...data, indexNumber: typed };
  }
  if (!isPublished) return { ...data, indexNumber: null };
  const next = await makeNumber(req, record);
  await take(req, { ...next, own });
  return { ...data, indexNumber: next.number };
};

/** Writes into the register whose number it is, once a new record has an id. */
export const signIndexNumber: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const id = req.context[pending];
  if (operation !== 'create' || typeof id !== 'string') return;
  delete req.context[pending];
  await req.payload.update({
    collection: 'index-numbers',
    id,
    data: { record: idText(doc) },
    depth: 0,
    // Numbers are given by the system alone.
    overrideAccess: true,
    req,
  });
};

async function take(
  req: PayloadRequest,
  reservation: {
    number: string;
    own: string | null;
    issuer?: string;
    year?: number;
    sequence?: number;
  },
): Promise<void> {
  const { own, ...number } = reservation;
  const { id } = await reserveNumber(req, { ...number, record: own });
  // Payload gives the request another context with every operation inside it.
  if (own === null) req.context[pending] = id;
}

/** @throws {FieldFaults} when another record has the number, saying which and where. */
async function refuseTaken(req: PayloadRequest, number: string, own: string | null): Promise<void> {
  const other = await readTakenNumber(req, number, own);
  refuseIf(
    other !== null,
    `索引号 ${number} 已经用在《${other?.title ?? ''}》上：/admin/collections/disclosures/${other?.id ?? ''}`,
    req,
  );
  const reservation = await readReservation(req, number);
  refuseIf(
    reservation !== null && reservation.record !== own,
    `索引号 ${number} 已经给过一条后来删除的记录，不能再用。`,
    req,
  );
}

/** Makes the next number of the issuer. @throws {FieldFaults} when its pattern makes none. */
async function makeNumber(req: PayloadRequest, record: Record<string, unknown>): Promise<NextNumber> {
  const plan = await planNumber(req, {
    site: null,
    issuer: idText(record.issuer),
    day: dayOf(record.publishedAt) ?? '',
  });
  return 'fault' in plan ? refuse(plan.fault, req) : plan;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function refuse(message: string, req: PayloadRequest): never {
  refuseIf(true, message, req);
  throw new Error('unreachable');
}

function refuseIf(isWrong: boolean, message: string, req: PayloadRequest): void {
  const faults: FieldFault[] = isWrong ? [{ path: 'indexNumber', message }] : [];
  assertNoFaults(faults, req);
}
