import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';

import { mayDo } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { fillSummary } from '../articles/hooks/fill-summary.ts';
import { completeRecord } from '../disclosures/hooks/complete-record.ts';
import { keepDisclosureDays } from '../disclosures/hooks/keep-days.ts';
import { ContentError } from '../errors.ts';
import { idText, isPossibleId } from '../ids.ts';
import { keepRegulationDays } from '../regulations/keep-days.ts';
import { sameSiteGuard } from '../same-site/same-site-guard.ts';
import { cleanRecordHook } from '../text/clean-record.ts';

type Values = Record<string, unknown>;

/** What saving fills in of each kind of document that can be seen on its page. */
const filling = {
  articles: [fillSummary],
  disclosures: [keepDisclosureDays, completeRecord],
  regulations: [keepRegulationDays],
} satisfies Partial<Record<CollectionSlug, CollectionBeforeValidateHook[]>>;

/**
 * A document as it would be saved from a form: cleaned and filled in, nothing written.
 *
 * @throws {ContentError} 403 for those who may not write on its site; {FieldFaults} for what belongs to another site and
 * for days that do not exist.
 */
export async function fillPreview(
  req: PayloadRequest,
  slug: keyof typeof filling,
  values: Readonly<Values>,
): Promise<Values> {
  const stored = await readStored(req, slug, values.id);
  assertMayWriteOn(req, idText(values.site));
  if (stored !== null) assertMayWriteOn(req, idText(stored.site));
  const { config: collection } = req.payload.collections[slug];
  const hooks: CollectionBeforeValidateHook[] = [sameSiteGuard, cleanRecordHook, ...filling[slug]];
  let data: Values = { ...values, id: stored?.id, address: stored?.address };
  for (const hook of hooks) {
    const filled = (await hook({
      collection,
      context: req.context,
      data,
      operation: stored === null ? 'create' : 'update',
      originalDoc: stored ?? undefined,
      req,
    })) as Values | undefined;
    data = filled ?? data;
  }
  return data;
}

/** The newest edition of the document that the form was opened on; null for a new one. */
async function readStored(
  req: PayloadRequest,
  slug: keyof typeof filling,
  asked: unknown,
): Promise<Values | null> {
  const id = idText(asked);
  if (id === null) return null;
  if (!isPossibleId(id, req.payload.db.defaultIDType)) throw notAllowed();
  const found = await req.payload.findByID({
    collection: slug,
    id,
    depth: 0,
    draft: true,
    trash: true,
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (found === null) throw notAllowed();
  return { ...found };
}

function assertMayWriteOn(req: PayloadRequest, site: string | null): void {
  const may = site !== null && mayDo(readPerson(req), 'content.update', { sites: [site], state: 'draft' });
  if (!may) throw notAllowed();
}

const notAllowed = (): ContentError => new ContentError('content.not_allowed', 403, '你没有做这件事的权限。');
