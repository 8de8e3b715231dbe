/** One kind of file that may be uploaded. */
export interface FileKind {
  mime: string;
  /** What the first bytes of such a file are recognised as; empty for plain text, which has no mark. */
  detected: readonly string[];
  family: 'picture' | 'video' | 'sound' | 'document';
}

const zip = 'application/zip';
const compound = 'application/x-cfb';
const office = 'application/vnd.openxmlformats-officedocument';

/** Every file that may be uploaded, by its extension. SVG and HTML are not here: they can carry scripts. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  jpg: { mime: 'image/jpeg', detected: ['image/jpeg'], family: 'picture' },
  png: { mime: 'image/png', detected: ['image/png'], family: 'picture' },
  webp: { mime: 'image/webp', detected: ['image/webp'], family: 'picture' },
  gif: { mime: 'image/gif', detected: ['image/gif'], family: 'picture' },
  mp4: { mime: 'video/mp4', detected: ['video/mp4', 'video/x-m4v'], family: 'video' },
  mp3: { mime: 'audio/mpeg', detected: ['audio/mpeg'], family: 'sound' },
  pdf: { mime: 'application/pdf', detected: ['application/pdf'], family: 'document' },
  doc: { mime: 'application/msword', detected: [compound, 'application/msword'], family: 'document' },
  docx: {
    mime: `${office}.wordprocessingml.document`,
    detected: [`${office}.wordprocessingml.document`],
    family: 'document',
  },
  xls: {
    mime: 'application/vnd.ms-excel',
    detected: [compound, 'application/vnd.ms-excel'],
    family: 'document',
  },
  xlsx: {
    mime: `${office}.spreadsheetml.sheet`,
    detected: [`${office}.spreadsheetml.sheet`],
    family: 'document',
  },
  ofd: { mime: 'application/ofd', detected: [zip, 'application/ofd'], family: 'document' },
  zip: { mime: zip, detected: [zip], family: 'document' },
  txt: { mime: 'text/plain', detected: [], family: 'document' },
};

const spellings: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg' };

/** The extension of a file name in its usual spelling, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const written = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return spellings[written] ?? written;
}

/** What the file picker and Payload accept: the true types and what they are recognised as. */
export const acceptedTypes: string[] = [
  ...new Set(Object.values(fileKinds).flatMap((kind) => [kind.mime, ...kind.detected])),
];
