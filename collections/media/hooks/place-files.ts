import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload';

import { addressMonth } from '../../articles/addresses.ts';
import { fileNames, withMonth, type FileNames } from '../file-names.ts';

/**
 * Names the folder of the month in the record of a new file. Payload writes files flat, with the name it chose before;
 * `moveFiles` brings them where the record says, before the save is committed.
 */
export const nameFolder: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  const record = (data ?? {}) as FileNames;
  const before = operation === 'update' ? (originalDoc as FileNames | undefined)?.filename : undefined;
  const kept = before?.endsWith(`/${record.filename ?? ''}`)
    ? before.slice(0, before.indexOf('/'))
    : undefined;
  return withMonth(record, kept ?? addressMonth(new Date()));
};

/** Builds the hook that moves freshly written files into the folder of their month. */
export function moveFiles(uploadsDir: string): CollectionAfterChangeHook {
  return async ({ doc }) => {
    for (const name of fileNames(doc as FileNames)) {
      const written = path.join(uploadsDir, path.basename(name));
      if (!(await exists(written))) continue;
      await mkdir(path.join(uploadsDir, path.dirname(name)), { recursive: true });
      await rename(written, path.join(uploadsDir, name));
    }
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
