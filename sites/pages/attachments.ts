import type { Attachment } from '#themes/contract.ts';
import { presentFileSize, presentFileType } from '../store/file-label.ts';
import type { PageContext } from './page-context.ts';

/** Files to download, with type and size; those that are gone are left out. */
export const presentAttachments = (
  { reader }: PageContext,
  attachments: readonly { mediaId: string; title: string }[],
): Attachment[] =>
  attachments.flatMap(({ mediaId, title }) => {
    const media = reader.media(mediaId);
    if (media === null) return [];
    const name = title === '' ? media.originalName : title;
    return [{ name, href: media.url, type: presentFileType(media), size: presentFileSize(media.sizeBytes) }];
  });
