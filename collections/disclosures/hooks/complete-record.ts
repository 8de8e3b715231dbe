import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';

import { makeSummary, nextSummary } from '../../articles/summary.ts';
import { idOf, idText } from '../../ids.ts';
import { normaliseDocumentNumber } from '../../text/document-number.ts';
import { readUnitOfSite } from '../read-unit-of-site.ts';

interface Given {
  site?: unknown;
  issuer?: unknown;
  issuerName?: string | null;
  documentNumber?: string | null;
  summary?: string | null;
  body?: unknown;
  publicity?: string | null;
  secrecyReviewed?: boolean | null;
}

/**
 * Fills in what follows from the rest: the brackets of the number, the issuer and its name, the summary, and who
 * reviewed the secrecy and when.
 */
export const completeRecord: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const given = (data ?? {}) as Given;
  const before = operation === 'update' ? ((originalDoc as Given | undefined) ?? null) : null;
  return {
    ...data,
    ...(given.documentNumber ? { documentNumber: normaliseDocumentNumber(given.documentNumber) } : {}),
    ...(await issuerOf(given, before, req)),
    summary:
      before === null && !given.summary
        ? makeSummary(given.body)
        : nextSummary({ summary: given.summary ?? '', body: given.body, bodyBefore: before?.body }),
    ...secrecyOf(given, before, req),
  };
};

/** The unit of the site issues what names nobody; the name stays as it was when the record was written. */
async function issuerOf(given: Given, before: Given | null, req: PayloadRequest): Promise<Partial<Given>> {
  const chosen = idOf(given.issuer);
  if (chosen === null && given.issuerName) return {};
  const issuer = chosen ?? (before === null ? await readUnitOfSite(given.site, req) : null);
  if (issuer === null) return {};
  if (given.issuerName && before !== null && idText(before.issuer) === String(issuer)) return {};
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { equals: issuer } },
    select: { name: true },
    limit: 1,
    depth: 0,
    pagination: false,
    // The name of a unit is no secret.
    overrideAccess: true,
    req,
  });
  return docs[0] === undefined ? {} : { issuer, issuerName: docs[0].name };
}

/** Who ticked the box, and when; a tick that stays keeps both. */
function secrecyOf(given: Given, before: Given | null, req: PayloadRequest): Record<string, unknown> {
  if (given.secrecyReviewed !== true) return { secrecyReviewedBy: null, secrecyReviewedAt: null };
  if (before?.secrecyReviewed === true) return {};
  const name = (req.user as { name?: unknown } | null)?.name;
  return {
    ...(typeof name === 'string' ? { secrecyReviewedBy: name } : {}),
    secrecyReviewedAt: new Date().toISOString(),
  };
}
