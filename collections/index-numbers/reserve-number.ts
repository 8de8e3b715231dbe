import type { Payload, PayloadRequest } from 'payload';

import { formatIndexNumber, type IndexValues, type PatternPart } from '#policy/index-patterns.ts';

import { numberId } from './number-id.ts';

/** Numbers that are tried with one look at the database. */
const batch = 50;
const mostTries = 100_000;

/** Takes a number that somebody brought; a second time the database refuses it. */
export async function reserveNumber(
  req: PayloadRequest,
  reservation: { number: string; record: string | null; issuer?: string; year?: number; sequence?: number },
): Promise<{ id: string }> {
  return await req.payload.create({
    collection: 'index-numbers',
    data: { id: numberId(reservation.number), ...reservation },
    depth: 0,
    // Numbers are given by the system alone.
    overrideAccess: true,
    req,
  });
}

/** Who has a number; null when it is free. */
export async function readReservation(
  req: PayloadRequest,
  number: string,
): Promise<{ record: string | null } | null> {
  const { docs } = await req.payload.find({
    collection: 'index-numbers',
    where: { id: { equals: numberId(number) } },
    limit: 1,
    depth: 0,
    pagination: false,
    // See above.
    overrideAccess: true,
    req,
  });
  return docs[0] === undefined ? null : { record: docs[0].record ?? null };
}

/**
 * Finds the next number of an issuer in a year: one after the last that was made, over all that came from elsewhere.
 *
 * Runs in the transaction of the save. On SQLite saves follow each other; on MongoDB two of them that find the same
 * number collide at its primary key, and one is tried again as a whole.
 *
 * @returns null when the sequence has outgrown its pattern.
 */
export async function findNextNumber(
  req: PayloadRequest,
  place: { issuer: string; day: string; parts: readonly PatternPart[]; values: IndexValues },
): Promise<{ number: string; year: number; sequence: number } | null> {
  const { issuer, day, parts, values } = place;
  const year = Number(day.slice(0, 4));
  const last = await req.payload.find({
    collection: 'index-numbers',
    where: { issuer: { equals: issuer }, year: { equals: year }, sequence: { exists: true } },
    sort: '-sequence',
    limit: 1,
    depth: 0,
    pagination: false,
    // See above.
    overrideAccess: true,
    req,
  });
  const first = (last.docs[0]?.sequence ?? 0) + 1;
  for (let from = first; from < first + mostTries; from += batch) {
    const candidates = Array.from({ length: batch }, (_, at) => from + at).flatMap((sequence) => {
      const number = formatIndexNumber(parts, values, { day, sequence });
      return number === null ? [] : [{ number, year, sequence }];
    });
    const taken = await readGivenNumbers(
      req,
      candidates.map(({ number }) => number),
    );
    const free = candidates.find(({ number }) => !taken.has(numberId(number)));
    if (free !== undefined) return free;
    if (candidates.length < batch) return null;
  }
  return null;
}

/** Which of some numbers were ever given, by their ids; in the transaction of a request, or on their own. */
export async function readGivenNumbers(
  req: PayloadRequest | { payload: Payload },
  numbers: readonly string[],
): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: 'index-numbers',
    where: { id: { in: numbers.map(numberId) } },
    select: { number: true },
    depth: 0,
    limit: numbers.length,
    pagination: false,
    // See above.
    overrideAccess: true,
    req,
  });
  return new Set(docs.map(({ id }) => id));
}
