import { makeFilm } from '../film/make-film.ts';
import { drawingOf } from '../picture-file.ts';
import { writePdf } from './files/write-pdf.ts';
import { writeXlsx } from '#sites/attachments/write-xlsx.ts';

/** A file made for the demonstration: small, real and the same on every run. */
export type Attachment =
  | { type: 'pdf'; name: string; title: string; lines: string[] }
  | { type: 'xlsx'; name: string; rows: (string | number)[][] }
  | { type: 'txt'; name: string; text: string }
  /** Pictures by key, one after the other. */
  | { type: 'mp4'; name: string; pictures: readonly string[]; frameMs: number };

/** The bytes of an attachment and the name it is uploaded under. */
export async function makeFile(
  attachment: Attachment,
): Promise<{ name: string; mimeType: string; bytes: Buffer }> {
  switch (attachment.type) {
    case 'pdf':
      return { name: `${attachment.name}.pdf`, mimeType: 'application/pdf', bytes: writePdf(attachment) };
    case 'xlsx':
      return {
        name: `${attachment.name}.xlsx`,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: writeXlsx(attachment.rows),
      };
    case 'txt':
      return {
        name: `${attachment.name}.txt`,
        mimeType: 'text/plain',
        bytes: Buffer.from(`\uFEFF${attachment.text}`),
      };
    case 'mp4':
      return {
        name: `${attachment.name}.mp4`,
        mimeType: 'video/mp4',
        bytes: await makeFilm(attachment.pictures.map(drawingOf), attachment.frameMs),
      };
    default:
      return attachment satisfies never;
  }
}
