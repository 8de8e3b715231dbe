import type { Payload } from 'payload';
import { makeFile, type Attachment } from './text/attachments.ts';
import type { Draft } from './text/draft.ts';
import { inBatches, type Tick } from './batches.ts';
import { fullKey, makePictureFile, pictureName } from './picture-file.ts';
import type { PlannedLink } from './friend-links.ts';

type Id = number | string;

/** Media of one site: pictures by full key, attachments by file name. */
export interface SiteMedia {
  pictures: Map<string, Id>;
  files: Map<string, Id>;
}

/** Every picture that the texts and links of a site show, each once. */
export function picturesOf(drafts: readonly Draft[], links: readonly PlannedLink[]): string[] {
  const keys = [
    ...drafts.flatMap((draft) => [
      ...(draft.cover === undefined ? [] : [draft.cover]),
      ...(draft.video === undefined ? [] : [draft.video.poster]),
      ...(draft.pictures ?? []).map(({ picture }) => picture),
      ...draft.body.flatMap((piece) => (piece.type === 'picture' ? [piece.picture] : [])),
    ]),
    ...links.flatMap((link) => (link.picture === undefined ? [] : [link.picture])),
  ];
  return [...new Set(keys.map(fullKey))];
}

const filesOf = ({ video, attachments = [] }: Draft): Attachment[] => [
  ...(video === undefined ? [] : [video.file]),
  ...attachments,
];

/** Every file that the texts of a site offer, each name once. */
export function attachmentsOf(drafts: readonly Draft[]): Attachment[] {
  const byName = new Map(drafts.flatMap(filesOf).map((file) => [fileName(file), file]));
  return [...byName.values()];
}

export const fileName = (file: Attachment): string => `${file.name}.${file.type}`;

/** Uploads what a site needs and does not have yet. */
export async function seedMedia(
  payload: Payload,
  {
    site,
    drafts,
    links,
    tick,
  }: { site: Id; drafts: readonly Draft[]; links: readonly PlannedLink[]; tick: Tick },
): Promise<SiteMedia> {
  const known = await readNames(payload, site);
  const pictures = picturesOf(drafts, links);
  const files = attachmentsOf(drafts);
  const jobs = [
    ...pictures.map((key) => ({ name: pictureName(key), load: () => loadPicture(key) })),
    ...files.map((file) => ({ name: fileName(file), load: () => loadFile(file) })),
  ];
  const ids = new Map(known);
  const missing = jobs.filter(({ name }) => !ids.has(name));
  jobs.slice(missing.length).forEach(() => {
    tick();
  });
  // Pictures are resized outside the event loop, so a few at a time keep all cores busy.
  await inBatches(payload, missing, { size: 12, together: 4 }, tick, async ({ name, load }, req) => {
    const { data, alt, mimetype, focalY } = await load();
    const medium = await payload.create({
      collection: 'media',
      data: { site, alt, focalX: 50, focalY },
      file: { data, name, mimetype, size: data.length },
      depth: 0,
      req,
      overrideAccess: true, // The demonstration is the system's own content.
    });
    ids.set(name, medium.id);
  });
  return {
    pictures: new Map(pictures.flatMap((key) => pair(key, ids.get(pictureName(key))))),
    files: new Map(files.flatMap((file) => pair(fileName(file), ids.get(fileName(file))))),
  };
}

const pair = (key: string, id: Id | undefined): [string, Id][] => (id === undefined ? [] : [[key, id]]);

async function loadPicture(key: string) {
  const { alt, bytes, focalY } = await makePictureFile(key);
  return { data: bytes, alt, mimetype: 'image/jpeg', focalY };
}

async function loadFile(file: Attachment) {
  const { bytes, mimeType } = await makeFile(file);
  return { data: bytes, alt: '', mimetype: mimeType, focalY: 50 };
}

async function readNames(payload: Payload, site: Id): Promise<Map<string, Id>> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { site: { equals: site } },
    select: { originalName: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // Same reason as above.
  });
  return new Map(docs.flatMap((doc) => pair(doc.originalName ?? '', doc.id)));
}
