import type { Endpoint, Field, PayloadHandler } from 'payload';

import { assertMayWriteOn } from '../access/assert-may-write-on.ts';
import type { Finding } from '../articles/check-article.ts';
import { readCalendar } from '../calendar-years/read-calendar.ts';
import { dayOf } from '../fields/day-field.ts';
import { idText, isPossibleId } from '../ids.ts';
import { planNumber } from './plan-number.ts';
import { presentDeadline } from './present-deadline.ts';
import { readPublishFaults } from './read-publish-faults.ts';
import { readTakenNumber } from './read-taken-number.ts';
import { readUnitOfSite } from './read-unit-of-site.ts';

/**
 * Endpoints of the form of disclosures; for those who may write on the site.
 *
 * - `POST /api/disclosures/check` the record as it stands in the form → `{ findings }`
 * - `GET /api/disclosures/expected-number?site=ID&issuer=ID&publishedAt=…&indexNumber=…&id=ID` → `{ number }` that it
 *   would get now, `{ note }` why none, or `{ taken }` the record that has the typed one
 * - `GET /api/disclosures/deadline?site=ID&writtenOn=…` → `{ text, late }`, null without a day
 */
export function disclosureEndpoints(fields: readonly Field[]): Endpoint[] {
  return [
    { path: '/check', method: 'post', handler: check(fields) },
    { path: '/expected-number', method: 'get', handler: expectedNumber },
    { path: '/deadline', method: 'get', handler: deadline },
  ];
}

const check =
  (fields: readonly Field[]): PayloadHandler =>
  async (req) => {
    const body: unknown = await req.json?.().catch(() => null);
    const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    assertMayWriteOn(req, idText(record.site));
    const title = typeof record.title === 'string' ? record.title.trim() : '';
    // As saving fills it in.
    const isNew = idText(record.id) === null;
    const issuer = record.issuer ?? (isNew ? await readUnitOfSite(record.site, req) : null);
    const faults = await readPublishFaults(fields, { ...record, issuer }, req);
    const untitled = title === '' ? [{ path: 'title', message: '名称还没有写。' }] : [];
    const typed = typeof record.indexNumber === 'string' ? record.indexNumber.trim() : '';
    const taken = typed === '' ? null : await readTakenNumber(req, typed, idText(record.id));
    const double =
      taken === null
        ? []
        : [{ path: 'indexNumber', message: `索引号已经用在《${taken.title}》上，请换一个。` }];
    const findings = [...untitled, ...double, ...faults].map((fault): Finding => ({
      level: 'must',
      ...fault,
    }));
    return Response.json({ findings });
  };

const expectedNumber: PayloadHandler = async (req) => {
  const asked = (name: string): string => req.searchParams.get(name) ?? '';
  const askedId = (name: string): string | null =>
    isPossibleId(asked(name), req.payload.db.defaultIDType) ? asked(name) : null;
  const site = askedId('site');
  assertMayWriteOn(req, site);
  const typed = asked('indexNumber').trim();
  if (typed !== '') return Response.json({ taken: await readTakenNumber(req, typed, askedId('id')) });
  const day = dayOf(asked('publishedAt') || new Date().toISOString());
  const plan = await planNumber(req, { site, issuer: askedId('issuer'), day: day ?? '' });
  return Response.json('fault' in plan ? { note: plan.fault } : { number: plan.number });
};

const deadline: PayloadHandler = async (req) => {
  assertMayWriteOn(req, req.searchParams.get('site'));
  const writtenOn = dayOf(req.searchParams.get('writtenOn'));
  const today = dayOf(new Date());
  if (writtenOn === null || today === null) return Response.json(null);
  return Response.json(presentDeadline(writtenOn, { today, calendar: await readCalendar(req, writtenOn) }));
};
