import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { termId } from '#policy/code-lists.ts';
import { inBatches, type Tick } from './batches.ts';
import type { PlannedDisclosure } from './plan-disclosures.ts';
import { attachmentsOfDraft, type SitePlace } from './seed-articles.ts';
import { buildRichText } from './text/lexical.ts';
import { fullKey } from './picture-file.ts';

type Id = number | string;

/** Writes the records of the catalog that a site does not have yet, oldest first, so that numbers follow dates. */
export async function seedDisclosures(
  payload: Payload,
  place: SitePlace & { organisation: Id | undefined; articles: ReadonlyMap<string, Id> },
  planned: readonly PlannedDisclosure[],
  tick: Tick,
): Promise<void> {
  const ids = await readKnown(payload, place.site);
  await inBatches(payload, planned, { size: 20 }, tick, async (record, req) => {
    if (ids.has(record.key)) return;
    const { id } = await create(payload, disclosureData(record, place, ids), req);
    ids.set(record.key, id);
  });
}

type Data = RequiredDataFromCollectionSlug<'disclosures'>;

const create = (payload: Payload, data: Data, req: PayloadRequest) =>
  payload.create({
    collection: 'disclosures',
    data,
    depth: 0,
    req,
    overrideAccess: true, // The demonstration is the system's own content.
  });

function disclosureData(
  { key, draft, publicity, relations, ...record }: PlannedDisclosure,
  {
    site,
    organisation,
    media,
    articles,
  }: SitePlace & { organisation: Id | undefined; articles: ReadonlyMap<string, Id> },
  ids: ReadonlyMap<string, Id>,
): Data {
  const picture = (name: string | undefined): Id | undefined =>
    name === undefined ? undefined : media.pictures.get(fullKey(name));
  return {
    site,
    importKey: key,
    title: draft.title,
    documentNumber: draft.documentNumber ?? null,
    issuer: organisation ?? null,
    issuerName: draft.source,
    writtenOn: record.writtenOn.toISOString(),
    publishedAt: draft.publishedAt.toISOString(),
    effectiveOn: draft.documentNumber === undefined ? null : draft.publishedAt.toISOString(),
    publicity,
    ...(publicity === 'active'
      ? {}
      : {
          publicityReason: '含有来访人的姓名、住址和联系方式，公开会损害其合法权益。',
          publicityGround: '《中华人民共和国政府信息公开条例》第十五条',
        }),
    statutoryItem: termId('statutory', record.statutoryItem),
    subject: termId('subject', record.subject),
    subjectChild: record.subjectChild === null ? null : termId('subject', record.subjectChild),
    genre: termId('genre', record.genre),
    audience: [termId('audience', 'geren')],
    keywords: draft.keywords,
    summary: draft.summary ?? null,
    validity: '有效',
    relations: relations.flatMap(({ type, target, kind }) => {
      const value = kind === 'articles' ? articles.get(target) : ids.get(target);
      return value === undefined || type === 'abolished-by' || type === 'amended-by'
        ? []
        : [{ type, target: { relationTo: kind, value } as never }];
    }),
    body: draft.body.length === 0 ? null : buildRichText(draft.body, picture),
    attachments: attachmentsOfDraft(draft, media),
    editor: draft.editor,
    secrecyReviewed: true,
    secrecyReviewedBy: draft.editor,
    _status: 'published',
  };
}

async function readKnown(payload: Payload, site: Id): Promise<Map<string, Id>> {
  const { docs } = await payload.find({
    collection: 'disclosures',
    where: { site: { equals: site } },
    select: { importKey: true },
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true, // Same reason as above.
  });
  return new Map(docs.flatMap(({ id, importKey }): [string, Id][] => (importKey ? [[importKey, id]] : [])));
}
