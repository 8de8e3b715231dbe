import type { Picture } from '#themes/contract.ts';
import type { MediaRecord } from '../store/records.ts';

/** Widest picture that any page shows, in pixels of the file. */
const maxWidth = 1280;

/** A stored picture as the themes print it; null when the file is not a picture. */
export function presentPicture(media: MediaRecord): Picture | null {
  if (!media.mimeType.startsWith('image/') || media.width === 0) return null;
  const sizes = media.sizes.filter(({ width }) => width <= maxWidth);
  const widest = sizes.at(-1) ?? media;
  return {
    src: widest.url,
    srcset: sizes.length > 1 ? sizes.map(({ url, width }) => `${url} ${width}w`).join(', ') : '',
    width: widest.width,
    height: widest.height,
    alt: media.alt,
    position: `${Math.round(media.focalX)}% ${Math.round(media.focalY)}%`,
  };
}
