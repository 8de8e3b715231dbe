import type { PayloadRequest } from 'payload';

import { indexFormats, missingValues, parsePattern } from '#policy/index-patterns.ts';

import type { Id } from '../ids.ts';
import { findNextNumber } from '../index-numbers/reserve-number.ts';
import { readUnitOfSite } from './read-unit-of-site.ts';

/** A number that nobody has yet, and its place in the sequence. */
export interface NextNumber {
  number: string;
  issuer: string;
  year: number;
  sequence: number;
}

/**
 * Finds the number that the next record of an issuer gets, without taking it.
 *
 * @param place.site  whose unit issues what names no issuer; null when that is settled.
 * @returns a Chinese sentence when the pattern of the issuer makes none.
 */
export async function planNumber(
  req: PayloadRequest,
  place: { site: string | null; issuer: string | null; day: string },
): Promise<NextNumber | { fault: string }> {
  const issuer = place.issuer ?? (place.site === null ? null : await readUnitOfSite(place.site, req));
  const settings = issuer === null ? null : await readNumbering(req, issuer);
  if (issuer === null || settings === null)
    return { fault: '发布机构不在本网站群里，不能生成索引号，请直接填写。' };
  const parsed = parsePattern(settings.pattern);
  const faults = 'faults' in parsed ? parsed.faults : missingValues(parsed.parts, settings.values);
  if ('faults' in parsed || faults.length > 0)
    return {
      fault: `不能生成索引号：${settings.name}${faults.join('')}请系统管理员在“组织机构”里填好，或者直接填写索引号。`,
    };
  const next = await findNextNumber(req, {
    issuer: String(issuer),
    day: place.day,
    parts: parsed.parts,
    values: settings.values,
  });
  return next === null
    ? { fault: `不能生成索引号：${settings.name}今年的序号已经用完，请系统管理员改格式。` }
    : { ...next, issuer: String(issuer) };
}

async function readNumbering(req: PayloadRequest, issuer: Id) {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { equals: issuer } },
    select: { name: true, code: true, indexing: true },
    limit: 1,
    depth: 0,
    pagination: false,
    // How a unit numbers is no secret.
    overrideAccess: true,
    req,
  });
  const [unit] = docs;
  return unit === undefined ? null : presentNumbering(unit);
}

/** How a unit numbers, from its record. */
function presentNumbering(unit: {
  name: string;
  code?: string | null;
  indexing?: Partial<
    Record<'format' | 'pattern' | 'code' | 'region' | 'unit' | 'category' | 'section', string | null>
  >;
}) {
  const { indexing = {} } = unit;
  const format = indexing.format ?? 'local';
  return {
    name: unit.name,
    pattern:
      format in indexFormats
        ? indexFormats[format as keyof typeof indexFormats].pattern
        : (indexing.pattern ?? ''),
    values: {
      code: indexing.code || unit.code || '',
      region: indexing.region ?? '',
      unit: indexing.unit ?? '',
      category: indexing.category ?? '',
      section: indexing.section ?? '',
    },
  };
}
