import type { MediaRecord } from '../store/records.ts';
import { id, moment, number, record, text, type CmsRecord } from './fields.ts';

/** Address of an uploaded file below the server root. */
const mediaUrl = (filename: string): string =>
  `/media/${filename.split('/').map(encodeURIComponent).join('/')}`;

export function projectMedia(media: CmsRecord): MediaRecord | null {
  const mediaId = id(media['id']);
  const filename = text(media['filename']);
  if (mediaId === null || filename === '' || moment(media['deletedAt']) !== null) return null;
  const prefix = text(media['prefix']) === '' ? '' : `${text(media['prefix'])}/`;
  const sizes = Object.entries(record(media['sizes'])).flatMap(([name, value]) => {
    const size = record(value);
    const file = text(size['filename']);
    return file === ''
      ? []
      : [
          {
            name,
            url: mediaUrl(prefix + file),
            width: number(size['width'], 0),
            height: number(size['height'], 0),
          },
        ];
  });
  return {
    kind: 'media',
    id: mediaId,
    siteId: id(media['site']),
    url: mediaUrl(prefix + filename),
    originalName: text(media['originalName']) === '' ? filename : text(media['originalName']),
    mimeType: text(media['mimeType']),
    sizeBytes: number(media['filesize'], 0),
    width: number(media['width'], 0),
    height: number(media['height'], 0),
    alt: text(media['alt']),
    caption: text(media['caption']),
    focalX: number(media['focalX'], 50),
    focalY: number(media['focalY'], 50),
    // A picture as wide as one of the smaller sizes has the same pixels twice.
    sizes: sizes
      .sort((a, b) => a.width - b.width)
      .filter(({ width }, index, all) => all[index + 1]?.width !== width),
  };
}
