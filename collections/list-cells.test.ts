import type { Field } from 'payload';
import { expect, test } from 'vitest';

import { dayCell, nameCell, timeCell, titleCell } from '#admin/admin-components.ts';
import { withListCells } from './list-cells.ts';

const cells = (fields: Field[]): unknown[] =>
  fields.map((field) => (field.admin?.components as { Cell?: unknown } | undefined)?.Cell ?? null);

test('the title, moments, days and names get their cells, other fields none', () => {
  const fields = withListCells(
    [
      { name: 'title', type: 'text' },
      { name: 'author', type: 'text' },
      { name: 'publishedAt', type: 'date', admin: { position: 'sidebar' } },
      { name: 'writtenOn', type: 'date', admin: { date: { pickerAppearance: 'dayOnly' } } },
      { name: 'site', type: 'relationship', relationTo: 'sites' as never },
      { name: 'terms', type: 'relationship', relationTo: 'terms' as never, hasMany: true },
    ],
    'title',
  );

  expect(cells(fields)).toEqual([titleCell, null, timeCell, dayCell, nameCell, null]);
  expect(fields[2]?.admin).toMatchObject({ position: 'sidebar' });
});

test('fields inside rows and tabs get theirs, and a cell of their own stays', () => {
  const [row, tabs] = withListCells(
    [
      { type: 'row', fields: [{ name: 'at', type: 'date', admin: { components: { Cell: '/own' } } }] },
      { type: 'tabs', tabs: [{ label: '基本', fields: [{ name: 'name', type: 'text' }] }] },
    ],
    'name',
  );

  expect(row?.type === 'row' ? cells(row.fields) : null).toEqual(['/own']);
  expect(tabs?.type === 'tabs' ? cells(tabs.tabs[0]?.fields ?? []) : null).toEqual([titleCell]);
});
