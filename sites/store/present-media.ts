import { escapeHtml } from '../feed/rich-text/clean-text.ts';
import { presentFileSize, presentFileType } from './file-label.ts';
import type { MediaRecord } from './records.ts';

/** Width of the column of text on the desktop edition. */
const imageSizes = '(min-width: 800px) 760px, 100vw';

/** Presents a media record inside a text: a figure, a player, or a link to a file with its type and size. */
export function presentMedia(part: {
  media: MediaRecord;
  poster: MediaRecord | null;
  caption: string;
}): string {
  const { media } = part;
  const caption = part.caption || media.caption;
  if (media.mimeType.startsWith('image/')) return figure('picture', image(media, caption), caption);
  if (media.mimeType.startsWith('video/')) return figure('video', video(media, part.poster), caption);
  return attachment(media, part.caption);
}

const figure = (kind: string, content: string, caption: string): string =>
  `<figure class="${kind}">${content}${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;

function image(media: MediaRecord, caption: string): string {
  const { src, width, height, srcset } = imageSources(media);
  const set = srcset === '' ? '' : ` srcset="${escapeHtml(srcset)}" sizes="${imageSizes}"`;
  const alt = escapeHtml(media.alt === caption ? '' : media.alt);
  return `<img src="${escapeHtml(src)}"${set}${extent(width, height)} alt="${alt}" loading="lazy" decoding="async">`;
}

/** The size made for texts is the default; the others are offered by width. */
function imageSources(media: MediaRecord): { src: string; width: number; height: number; srcset: string } {
  const widest = media.sizes.find((size) => size.name === 'large') ?? media.sizes.at(-1);
  const { url: src, width, height } = widest ?? media;
  const srcset =
    media.sizes.length < 2 ? '' : media.sizes.map((size) => `${size.url} ${size.width}w`).join(', ');
  return { src, width, height, srcset };
}

function video(media: MediaRecord, poster: MediaRecord | null): string {
  const still = poster === null ? '' : ` poster="${escapeHtml(imageSources(poster).src)}"`;
  return `<video controls preload="none" playsinline src="${escapeHtml(media.url)}"${still}${extent(media.width, media.height)}></video>`;
}

const extent = (width: number, height: number): string =>
  width > 0 && height > 0 ? ` width="${width}" height="${height}"` : '';

function attachment(media: MediaRecord, caption: string): string {
  const name = escapeHtml(caption || media.originalName);
  const label = [presentFileType(media), presentFileSize(media.sizeBytes)].filter(Boolean).join('，');
  return `<p class="attachment"><a href="${escapeHtml(media.url)}" download="${escapeHtml(media.originalName)}">${name}</a><span>（${label}）</span></p>`;
}
