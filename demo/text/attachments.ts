import { writePdf } from './files/write-pdf.ts';
import { writeXlsx } from '#sites/attachments/write-xlsx.ts';

/** A file made for the demonstration: small, real and the same on every run. */
export type Attachment =
  | { type: 'pdf'; name: string; title: string; lines: string[] }
  | { type: 'xlsx'; name: string; rows: (string | number)[][] }
  | { type: 'txt'; name: string; text: string };

/** The bytes of an attachment and the name it is uploaded under. */
export function makeFile(attachment: Attachment): { name: string; mimeType: string; bytes: Buffer } {
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
    default:
      return attachment satisfies never;
  }
}
