import type { Payload, Where } from 'payload';

import { batch, type Batched } from '../parts/batch.ts';

type Id = number | string;

/** More uses than this are not counted: the answer would be the same. */
const maxRows = 1_000;

let ask: Batched<Id, number> | null = null;

/** Counts the places that show a medium; all rows of a screen in one query a collection. Pictures inside texts are not counted. */
export async function countUses(payload: Payload, id: Id): Promise<number> {
  ask ??= batch((ids: Id[]) => readUses(payload, ids));
  return (await ask(id)) ?? 0;
}

async function readUses(payload: Payload, ids: Id[]): Promise<Map<string, number>> {
  const within = (paths: string[]): Where => ({ or: paths.map((path) => ({ [path]: { in: ids } })) });
  const options = {
    depth: 0,
    limit: maxRows,
    pagination: false,
    // How often a file is used does not depend on who looks.
    overrideAccess: true,
  } as const;
  const [articles, disclosures, links] = await Promise.all([
    payload.find({
      collection: 'articles',
      where: within(['cover', 'pictures.image', 'video.file', 'video.poster', 'attachments.file']),
      select: { cover: true, pictures: true, video: true, attachments: true },
      ...options,
    }),
    payload.find({
      collection: 'disclosures',
      where: within(['attachments.file']),
      select: { attachments: true },
      ...options,
    }),
    payload.find({ collection: 'links', where: within(['image']), select: { image: true }, ...options }),
  ]);
  const counts = new Map<string, number>();
  const count = (id: unknown) => {
    if (typeof id === 'number' || typeof id === 'string')
      counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  };
  for (const { cover, pictures, video, attachments } of articles.docs) {
    const shown = [cover, video?.file, video?.poster];
    const listed = [
      ...(pictures ?? []).map((one) => one.image),
      ...(attachments ?? []).map((one) => one.file),
    ];
    for (const id of new Set([...shown, ...listed])) count(id);
  }
  for (const { attachments } of disclosures.docs)
    for (const id of new Set((attachments ?? []).map((one) => one.file))) count(id);
  for (const { image } of links.docs) count(image);
  return counts;
}
