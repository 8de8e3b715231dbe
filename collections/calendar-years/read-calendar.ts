import type { PayloadRequest } from 'payload';

import { parseDay } from '#policy/days.ts';
import type { Calendar } from '#policy/working-days.ts';

import { dayLines } from './check-year.ts';

/** Reads the working days from the year of a day on: no deadline looks back. */
export async function readCalendar(req: PayloadRequest, from: string): Promise<Calendar> {
  const { docs } = await req.payload.find({
    collection: 'calendar-years',
    where: { year: { greater_than_equal: Number(from.slice(0, 4)) } },
    select: { year: true, daysOff: true, workdays: true },
    depth: 0,
    pagination: false,
    // Holidays are no secret.
    overrideAccess: true,
    req,
  });
  return new Map(
    docs.map(({ year, daysOff, workdays }) => [
      year,
      { year, daysOff: daysOf(daysOff), workdays: daysOf(workdays) },
    ]),
  );
}

const daysOf = (text: unknown): Set<string> =>
  new Set(
    dayLines(text)
      .map(parseDay)
      .filter((day) => day !== null),
  );
