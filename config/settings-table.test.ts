import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { settingsTable } from './settings-table.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../docs/operations.md'), 'utf8');

it.each(Object.entries(settingsTable))('the operators’ guide says what %s does', (name, row) => {
  expect(guide).toContain(`| \`${name}\` | ${row.description} | ${row.fallback} | \`${row.example}\` |`);
});
