import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ThemeBuild } from '#themes/theme-build.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A copy of the themes, whose sources a test may change and build. */
export interface ChangedThemes {
  /** Changes the text of one source. @throws when that changes nothing. */
  edit(file: string, change: (text: string) => string): void;
  build(): Promise<ThemeBuild>;
  remove(): void;
}

export function copyThemes(): ChangedThemes {
  const copy = mkdtempSync(path.join(tmpdir(), 'zhanqun-themes-'));
  const themes = path.join(root, 'themes');
  cpSync(themes, path.join(copy, 'themes'), {
    recursive: true,
    filter: (source) => !/^(dist|\.astro|node_modules)\b/u.test(path.relative(themes, source)),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  cpSync(path.join(root, 'tsconfig.json'), path.join(copy, 'tsconfig.json'));
  writeFileSync(path.join(copy, 'package.json'), '{ "type": "module" }');
  const builder = pathToFileURL(path.join(copy, 'themes/build.ts')).href;
  const program = `const { buildThemes } = await import('${builder}'); console.log(JSON.stringify(await buildThemes()));`;

  return {
    edit(file, change) {
      const source = path.join(copy, 'themes', file);
      const before = readFileSync(source, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`The change of ${file} changes nothing.`);
      writeFileSync(source, after);
    },
    async build() {
      const run = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
      return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as ThemeBuild;
    },
    remove: () => rmSync(copy, { recursive: true }),
  };
}
