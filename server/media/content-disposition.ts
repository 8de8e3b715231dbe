import { extname } from 'node:path';

/** Longest name in characters that is offered for saving; file systems take 255 bytes. */
const maxNameLength = 80;
// What no file name may hold on any system, and what would end a header.
const unsafeInName = /[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|]/gu;

/**
 * The `Content-Disposition` of a file that is saved, never shown.
 *
 * The extension is always that of the stored file: a name cannot turn a document into a program.
 *
 * @param name  the Chinese name, from the store or from a query; null leaves the name to the link.
 * Source: RFC 6266, RFC 8187.
 */
export function presentDisposition(name: string | null, storedPath: string): string {
  const extension = extname(storedPath).toLowerCase();
  const stem = cleanStem(name ?? '', extension);
  return stem === '' ? 'attachment' : `attachment; filename*=UTF-8''${encodeExtended(stem + extension)}`;
}

function cleanStem(name: string, extension: string): string {
  const clean = name.normalize('NFC').replace(unsafeInName, '').trim();
  const stem = clean.toLowerCase().endsWith(extension)
    ? clean.slice(0, clean.length - extension.length)
    : clean;
  return Array.from(stem)
    .slice(0, maxNameLength)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
}

const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
