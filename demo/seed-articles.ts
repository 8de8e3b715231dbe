import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import { idOf } from '#collections/ids.ts';
import { inBatches, type Tick } from './batches.ts';
import type { PlannedLink } from './friend-links.ts';
import { fullKey } from './picture-file.ts';
import { fileName, type SiteMedia } from './seed-media.ts';
import type { Draft } from './text/draft.ts';
import { buildRichText } from './text/lexical.ts';

type Id = number | string;

/** The place that articles and links of one site are written to. */
export interface SitePlace {
  site: Id;
  columns: ReadonlyMap<string, Id>;
  media: SiteMedia;
  today: Date;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Writes the articles a site does not have yet, oldest first. @returns ids by draft key. */
export async function seedArticles(
  payload: Payload,
  place: SitePlace,
  drafts: readonly Draft[],
  tick: Tick,
): Promise<Map<string, Id>> {
  const known = await readKnown(payload, place.site);
  const ids = new Map<string, Id>();
  const ordered = [...drafts].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  await inBatches(payload, ordered, { size: 20 }, tick, async (draft, req) => {
    const column = place.columns.get(draft.column);
    if (column === undefined) throw new Error(`The site has no column "${draft.column}".`);
    const found = known.get(nameOf(column, draft.title));
    const article =
      found ??
      (
        await payload.create({
          collection: 'articles',
          data: articleData(draft, column, place),
          depth: 0,
          req,
          overrideAccess: true, // The demonstration is the system's own content.
        })
      ).id;
    ids.set(draft.key, article);
  });
  return ids;
}

const nameOf = (column: Id, title: string): string => `${column}/${title.replace(/\s+/gu, ' ').trim()}`;

function articleData(
  draft: Draft,
  column: Id,
  { site, media, today }: SitePlace,
): RequiredDataFromCollectionSlug<'articles'> {
  const picture = (key: string | undefined): Id | undefined =>
    key === undefined ? undefined : media.pictures.get(fullKey(key));
  return {
    site,
    column,
    form: draft.form,
    title: draft.title,
    subtitle: draft.subtitle ?? null,
    source: draft.source,
    author: draft.author ?? null,
    editor: draft.editor,
    summary: draft.summary ?? null,
    keywords: draft.keywords,
    documentNumber: draft.documentNumber ?? null,
    cover: picture(draft.cover) ?? null,
    body: buildRichText(draft.body, picture),
    pictures: (draft.pictures ?? []).flatMap((shot) => {
      const image = picture(shot.picture);
      return image === undefined ? [] : [{ image, caption: shot.caption }];
    }),
    video: {
      file: draft.video === undefined ? null : (media.files.get(fileName(draft.video.file)) ?? null),
      poster: picture(draft.video?.poster) ?? null,
    },
    externalUrl: draft.externalUrl ?? null,
    attachments: attachmentsOfDraft(draft, media),
    publishedAt: draft.publishedAt.toISOString(),
    pinnedUntil:
      draft.pinnedDays === undefined
        ? null
        : new Date(today.getTime() + draft.pinnedDays * dayMs).toISOString(),
    _status: 'published',
  };
}

/** The files of a draft as the CMS names them. */
export const attachmentsOfDraft = (draft: Draft, media: SiteMedia): { file: Id; title: string }[] =>
  (draft.attachments ?? []).flatMap((attachment) => {
    const file = media.files.get(fileName(attachment));
    return file === undefined ? [] : [{ file, title: attachment.name }];
  });

async function readKnown(payload: Payload, site: Id): Promise<Map<string, Id>> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { site: { equals: site } },
    select: { title: true, column: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // Same reason as above.
  });
  return new Map(docs.map((doc) => [nameOf(idOf(doc.column) ?? '', doc.title), doc.id]));
}

/** Writes the links of a site, unless it has links already. */
export async function seedLinks(
  payload: Payload,
  place: SitePlace,
  {
    links,
    drafts,
    articles,
  }: { links: readonly PlannedLink[]; drafts: readonly Draft[]; articles: ReadonlyMap<string, Id> },
): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'links',
    where: { site: { equals: place.site } },
    overrideAccess: true, // Same reason as above.
  });
  if (totalDocs > 0) return;
  const articleOf = (key: string): Id | undefined =>
    articles.get(key) ?? articles.get(drafts.find((draft) => draft.column === key)?.key ?? '');
  // One batch, so that a site has all of its links or none.
  await inBatches(
    payload,
    links,
    { size: links.length },
    () => undefined,
    async (link, req) => {
      await payload.create({
        collection: 'links',
        data: {
          site: place.site,
          place: link.place,
          group: link.group,
          title: link.title,
          url: link.url ?? null,
          article: link.article === undefined ? null : (articleOf(link.article) ?? null),
          image:
            link.picture === undefined ? null : (place.media.pictures.get(fullKey(link.picture)) ?? null),
          left: link.left ?? null,
          top: link.top ?? null,
          position: link.position,
        },
        depth: 0,
        req,
        overrideAccess: true, // Same reason as above.
      });
    },
  );
}
