import { createHash } from 'node:crypto';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';

import { termId } from '#policy/code-lists.ts';

import { idText } from '../ids.ts';
import { calendarYears } from './data/calendar.ts';
import { codeLists } from './data/index.ts';

/** Raised when the calendars that the project ships change. */
const calendarVersion = 1;

/** One shipped record as it should stand. */
interface Shipped {
  collection: 'code-terms' | 'calendar-years';
  key: string;
  version: number;
  data: Record<string, unknown>;
}

interface Stored {
  id: number | string;
  version: number;
  digest: string;
  /** Digest of what stands there now. */
  current: string;
}

const digest = (data: Record<string, unknown>): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);

/**
 * Writes the code lists and calendars that the project ships: what is missing is added, what a newer edition changed
 * is replaced unless somebody has changed it since. A second run changes nothing.
 *
 * @returns how many records were written.
 */
export async function fillShipped(payload: Payload): Promise<number> {
  const stored = await readStored(payload);
  const due = shippedRecords().filter(({ key, version, data }) => {
    const known = stored.get(key);
    if (known === undefined) return true;
    return known.version < version && known.digest === known.current && known.current !== digest(data);
  });
  if (due.length === 0) return 0;
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    for (const record of due) await write(req, record, stored.get(record.key));
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
  return due.length;
}

function shippedRecords(): Shipped[] {
  const terms = codeLists.flatMap(({ list, version, source, confidence, terms: entries }) =>
    entries.map(({ code, name, parentCode, siteKinds }, at): Shipped => ({
      collection: 'code-terms',
      key: termId(list, code),
      version,
      data: {
        list,
        code,
        name,
        parent: parentCode === undefined ? null : termId(list, parentCode),
        position: at,
        siteKinds: siteKinds ?? [],
        source,
        confidence,
      },
    })),
  );
  const years = calendarYears.map(({ year, daysOff, workdays, source, confidence }): Shipped => ({
    collection: 'calendar-years',
    key: String(year),
    version: calendarVersion,
    data: { year, daysOff: daysOff.join('\n'), workdays: workdays.join('\n'), source, confidence },
  }));
  return [...terms, ...years];
}

async function readStored(payload: Payload): Promise<Map<string, Stored>> {
  const everything = {
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    // The project's own data, filled in before anybody works.
    overrideAccess: true,
  } as const;
  const terms = await payload.find({ collection: 'code-terms', ...everything });
  const years = await payload.find({ collection: 'calendar-years', ...everything });
  return new Map([
    ...terms.docs.map((doc): [string, Stored] => {
      const { id, list, code, name, position, siteKinds, source, confidence } = doc;
      const parent = idText(doc.parent);
      const now = { list, code, name, parent, position, siteKinds: siteKinds ?? [], source, confidence };
      return [id, storedOf(id, doc, now)];
    }),
    ...years.docs.map((doc): [string, Stored] => {
      const { id, year, daysOff, workdays, source, confidence } = doc;
      return [
        String(year),
        storedOf(id, doc, { year, daysOff, workdays: workdays ?? '', source, confidence }),
      ];
    }),
  ]);
}

const storedOf = (
  id: number | string,
  doc: { shippedVersion?: number | null; shippedDigest?: string | null },
  now: Record<string, unknown>,
): Stored => ({
  id,
  version: doc.shippedVersion ?? 0,
  digest: doc.shippedDigest ?? '',
  current: digest(now),
});

async function write(
  req: PayloadRequest,
  { collection, version, data }: Shipped,
  known: Stored | undefined,
): Promise<void> {
  const full = { ...data, shippedVersion: version, shippedDigest: digest(data) };
  const settings = {
    depth: 0,
    // See above.
    overrideAccess: true,
    req,
  } as const;
  if (known === undefined) {
    await req.payload.create({ collection, data: full as never, ...settings });
  } else await req.payload.update({ collection, id: known.id, data: full, ...settings });
}
