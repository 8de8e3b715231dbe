import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeEngine } from '../contract/engine-contract.ts';
import { createEmbeddedEngine } from './engine.ts';

const folders: string[] = [];

describeEngine({
  name: 'embedded engine',
  open() {
    const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
    folders.push(folder);
    return Promise.resolve(createEmbeddedEngine({ folder }));
  },
  drop() {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  },
});
