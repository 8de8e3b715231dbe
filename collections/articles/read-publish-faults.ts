import type { Field, PayloadRequest } from 'payload';

import { idText } from '../ids.ts';
import { readWithoutAlt } from '../media/read-without-alt.ts';
import { collectReferences } from '../same-site/collect-references.ts';
import { publishFaults, type PublishCandidate, type PublishFault } from './publish-faults.ts';

/** Reads what publishing an article asks of its media and lists everything that keeps it from being published. */
export async function readPublishFaults(
  fields: readonly Field[],
  article: Record<string, unknown>,
  req: PayloadRequest,
): Promise<PublishFault[]> {
  const media = collectReferences(fields, article).filter((one) => one.collection === 'media');
  const without = await readWithoutAlt(
    media.map((one) => one.id),
    req,
  );
  const bodyImages = media.filter((one) => one.path === 'body').map((one) => String(one.id));
  return publishFaults(presentCandidate(article, bodyImages), (id) => without.has(id));
}

function presentCandidate(article: Record<string, unknown>, bodyImages: string[]): PublishCandidate {
  const video = record(article.video);
  return {
    form: isForm(article.form) ? article.form : 'text',
    column: idText(article.column),
    source: string(article.source),
    editor: string(article.editor),
    body: article.body,
    cover: idText(article.cover),
    pictures: (Array.isArray(article.pictures) ? article.pictures : []).map((row: unknown) => ({
      image: idText(record(row).image),
      caption: string(record(row).caption),
    })),
    video: { file: idText(video.file), poster: idText(video.poster), url: string(video.url) },
    externalUrl: string(article.externalUrl),
    bodyImages,
    publishedAt: typeof article.publishedAt === 'string' ? article.publishedAt : null,
    withdrawAt: typeof article.withdrawAt === 'string' ? article.withdrawAt : null,
  };
}

function isForm(value: unknown): value is PublishCandidate['form'] {
  return value === 'text' || value === 'pictures' || value === 'video' || value === 'link';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
