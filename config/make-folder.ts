import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder with all above it, one at a time: Node's own `recursive` never returns where the file system
 * answers that the folder above does not exist although it does, as below `/proc`.
 *
 * @throws the reason of the system when one cannot be made, or is no folder.
 */
export function makeFolder(folder: string): void {
  if (!existsSync(folder)) {
    makeFolder(path.dirname(folder));
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another process that starts at the same time may have been faster.
      if (!existsSync(folder)) throw error;
    }
  }
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
}
