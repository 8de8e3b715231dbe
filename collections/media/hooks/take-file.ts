import { fileTypeFromBuffer } from 'file-type';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

import { ContentError } from '../../errors.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { shortId } from '../../text/short-id.ts';
import { fileFault } from '../file-fault.ts';
import { extensionOf, fileKinds } from '../file-kinds.ts';
import { normalisePicture, PictureFault } from '../normalise-picture.ts';

type UploadedFile = NonNullable<PayloadRequest['file']>;

const headBytes = 64 * 1024;

/**
 * Builds the hook that looks at a file before Payload does: refuses what is not allowed or not what its name says, cleans
 * pictures, and gives it a random name, so that the name a person chose never becomes part of an address.
 *
 * @throws {ContentError} 400 `content.file_refused`.
 */
export function takeFile(maxBytes: number): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { file } = req;
    if (operation !== 'create' && operation !== 'update') return args;
    if (file === undefined) {
      // Payload would fetch the file from an address that the caller names.
      if (operation === 'create') throw new ContentError('content.file_refused', 400, '还没有选文件。');
      return args;
    }
    const name = cleanLine(file.name.replace(/^.*[\\/]/, ''));
    await assertAccepted({ ...file, name }, maxBytes);
    const extension = extensionOf(name);
    const kind = fileKinds[extension];
    const taken = kind?.family === 'picture' ? await cleanPicture(file) : file;
    req.file = { ...taken, name: `${shortId(12)}.${extension}`, mimetype: kind?.mime ?? file.mimetype };
    return 'data' in args ? { ...args, data: { ...args.data, originalName: name } } : args;
  };
}

async function assertAccepted(file: UploadedFile, maxBytes: number): Promise<void> {
  const head = await readHead(file);
  const detected = (await fileTypeFromBuffer(head))?.mime ?? null;
  const sizeBytes = file.tempFilePath ? (await stat(file.tempFilePath)).size : file.data.length;
  const fault = fileFault({ name: file.name, sizeBytes, detected, head }, maxBytes);
  if (fault !== null) throw new ContentError('content.file_refused', 400, fault);
}

/** The first bytes, read from the disk when the file is kept there. */
async function readHead(file: UploadedFile): Promise<Uint8Array> {
  if (!file.tempFilePath) return file.data.subarray(0, headBytes);
  const handle = await open(file.tempFilePath);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function cleanPicture(file: UploadedFile): Promise<UploadedFile> {
  try {
    const bytes = file.tempFilePath ? await readFile(file.tempFilePath) : file.data;
    const clean = await normalisePicture(bytes);
    if (clean === null) return file;
    if (file.tempFilePath) await writeFile(file.tempFilePath, clean);
    return { ...file, data: file.tempFilePath ? file.data : clean, size: clean.length };
  } catch (error) {
    if (error instanceof PictureFault) throw new ContentError('content.file_refused', 400, error.message);
    throw error;
  }
}
