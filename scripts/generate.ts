/** Writes the types of the collections and the import map of the admin anew; run it after changing either. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateImportMap } from 'payload';
import { generateTypes } from 'payload/node';
import { format, resolveConfig } from 'prettier';

import { parseSettings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-generate-'));
try {
  const settings = parseSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const config = await buildZhanqunConfig({ ...settings, secret: 'unused' });
  await generateTypes(config, { log: false });
  const types = config.typescript.outputFile;
  writeFileSync(
    types,
    await format(readFileSync(types, 'utf8'), { ...(await resolveConfig(types)), filepath: types }),
  );
  await generateImportMap(config, { log: false, force: true });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
