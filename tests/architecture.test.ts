import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Room {
  floor: number;
  /** Rooms, or single files of rooms, that it may import beside its own. */
  may: readonly string[];
}

/**
 * The rooms of the house and what each may import. Change this table when the design changes; never go round it.
 * `room/file` opens one file or folder of a room and not the whole.
 */
const rooms: Record<string, Room> = {
  scripts: { floor: 5, may: ['*'] },
  app: { floor: 4, may: ['payload.config.ts'] },
  server: {
    floor: 4,
    may: [
      'payload.config.ts',
      'demo',
      'import',
      'collections',
      'sites',
      'search',
      'themes',
      'policy',
      'config',
    ],
  },
  'payload.config.ts': { floor: 3, may: ['collections', 'admin', 'sites', 'import', 'migrations', 'config'] },
  demo: { floor: 3, may: ['collections', 'sites', 'policy', 'config'] },
  import: {
    floor: 3,
    may: ['collections', 'sites', 'themes/contract.ts', 'admin/table/table-state.ts', 'policy', 'config'],
  },
  collections: { floor: 2, may: ['policy', 'admin', 'config'] },
  sites: {
    floor: 2,
    may: [
      'themes/contract.ts',
      'themes/render.ts',
      'themes/build.ts',
      'themes/theme-build.ts',
      'themes/parts/accent.ts',
      'themes/parts/accent-css.ts',
      'search',
      'policy',
      'config',
    ],
  },
  policy: { floor: 1, may: [] },
  search: { floor: 1, may: ['config'] },
  themes: { floor: 1, may: [] },
  admin: { floor: 1, may: ['policy'] },
  config: { floor: 1, may: [] },
  migrations: { floor: 2, may: ['config'] },
};

/** Folders without code of the product; `double` and `contract` are parts of tests. */
const skipped = new Set([
  'double',
  'contract',
  'node_modules',
  'dist',
  'data',
  '.git',
  '.next',
  '.astro',
  'docs',
  'tests',
]);

function* sourceFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.(ts|tsx|astro|mjs)$/u.test(entry.name) && !/\.(test|d)\.ts$/u.test(entry.name))
      yield relative(root, path);
  }
}

const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu;

/** Imports of our own files, as paths from the root of the project. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].flatMap(([, name = '']) => {
    if (name.startsWith('#')) return [name.slice(1)];
    if (name === '@payload-config') return ['payload.config.ts'];
    return name.startsWith('.') ? [relative(root, join(root, file, '..', name))] : [];
  });
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

const files = [...sourceFiles(root)].filter((file) => roomOf(file) in rooms);

test('every room has a floor and imports only from its own or the floors below', () => {
  const broken = files.flatMap((file) => {
    const room = rooms[roomOf(file)];
    return importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter(
        (target) =>
          !(room?.may ?? []).some((open) => open === '*' || target === open || target.startsWith(`${open}/`)),
      )
      .map((target) => `${file} imports ${target}`);
  });

  expect(broken).toEqual([]);
});

test('no room may import from a floor above it', () => {
  const upward = Object.entries(rooms).flatMap(([name, { floor, may }]) =>
    may
      .filter((open) => open !== '*' && (rooms[roomOf(open)]?.floor ?? 0) > floor)
      .map((open) => `${name} may import ${open}`),
  );

  expect(upward).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = files.filter((file) => /process\.env\b/u.test(readFileSync(join(root, file), 'utf8')));

  expect(readers.filter((file) => !file.startsWith('config/') && !file.startsWith('scripts/'))).toEqual([]);
});

test('relative imports stay inside a room', () => {
  const leaving = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)]
      .map(([, name = '']) => name)
      .filter(
        (name) =>
          name.startsWith('..') && roomOf(relative(root, join(root, file, '..', name))) !== roomOf(file),
      )
      .map((name) => `${file} imports ${name}`),
  );

  expect(leaving).toEqual([]);
});
