import { closeSync, futimesSync, openSync } from 'node:fs';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';

import { afterCommit } from './after-commit.ts';

/**
 * Builds the hooks that tell the publisher to look now, once the change is committed.
 *
 * The publisher looks by itself every second, so a poke that fails costs a second and never a page.
 */
export function pokeHooks(pokeFile: string): {
  afterChange: CollectionAfterChangeHook;
  afterDelete: CollectionAfterDeleteHook;
} {
  const poke: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({ req }) => {
    await afterCommit(req, () => {
      try {
        touch(pokeFile);
      } catch (error) {
        req.payload.logger.warn({ err: error, msg: 'could not touch the poke file' });
      }
    });
  };
  return { afterChange: poke, afterDelete: poke };
}

/** Sets the times of a file to now, making it when it is missing. */
function touch(file: string): void {
  const handle = openSync(file, 'a');
  try {
    const now = new Date();
    futimesSync(handle, now, now);
  } finally {
    closeSync(handle);
  }
}
