import { describe, expect, test } from 'vitest';
import { accents } from './accents.ts';
import { blueprints } from './blueprints.ts';
import { channelLayoutOf, channelLayouts } from './channel-layouts.ts';
import { listReferences, type ColumnRef } from './layout.ts';
import type { Blueprint, ColumnPlan } from './types.ts';

const flatten = (columns: ColumnPlan[]): ColumnPlan[] =>
  columns.flatMap((column) => [column, ...flatten(column.children ?? [])]);
const keysOf = (blueprint: Blueprint): string[] => flatten(blueprint.columns).map((column) => column.key);
const portalKeys = keysOf(blueprints.portal);
const known = (own: string[], ref: ColumnRef): boolean =>
  typeof ref === 'string' ? own.includes(ref) : portalKeys.includes(ref.portal);

describe.each(Object.values(blueprints))('the blueprint $name', (blueprint) => {
  const keys = keysOf(blueprint);

  test('gives every column a key of its own', () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('begins a key with the key of the parent', () => {
    const strays = flatten(blueprint.columns).flatMap((column) =>
      (column.children ?? [])
        .filter((child) => !child.key.startsWith(`${column.key}.`))
        .map((child) => child.key),
    );

    expect(strays).toEqual([]);
  });

  test('gives siblings different slugs of one lower-case segment', () => {
    const families = [
      blueprint.columns,
      ...flatten(blueprint.columns).map((column) => column.children ?? []),
    ];
    const slugs = families.map((family) => family.map((column) => column.slug));

    expect(slugs.filter((family) => new Set(family).size !== family.length)).toEqual([]);
    expect(slugs.flat().filter((slug) => !/^[a-z][a-z0-9-]*$/u.test(slug))).toEqual([]);
  });

  test('describes every column, as the page tags require', () => {
    const bare = flatten(blueprint.columns).filter(
      (column) => column.description === '' || column.keywords.length === 0,
    );

    expect(bare).toEqual([]);
  });

  test('refers only to columns that exist', () => {
    const missing = listReferences(blueprint.home).filter((ref) => !known(keys, ref));

    expect(missing).toEqual([]);
  });

  test('ends its pages with links to columns that exist', () => {
    const missing = blueprint.footer.filter(
      (link) => !(link.portal ? portalKeys : keys).includes(link.column),
    );

    expect(missing).toEqual([]);
  });

  test('fills whole rows of twelve', () => {
    const sums = blueprint.home.map(
      (section) => section.cells.reduce((sum, cell) => sum + cell.span, 0) % 12,
    );

    expect(sums.every((rest) => rest === 0)).toBe(true);
  });

  test('offers accents of the palette', () => {
    expect(blueprint.accents.filter((name) => !(name in accents))).toEqual([]);
  });
});

describe.each(Object.values(channelLayouts))('the channel $look', (layout) => {
  test('stands on a column of the portal that carries its look', () => {
    const column = flatten(blueprints.portal.columns).find((candidate) => candidate.key === layout.key);

    expect(column?.look).toBe(`channel-${layout.look}`);
  });

  test('refers only to columns below its own', () => {
    const refs = [...listReferences(layout.sections), ...layout.quick.map((item) => item.column)];
    const strays = refs.filter(
      (ref) => typeof ref !== 'string' || !portalKeys.includes(ref) || !ref.startsWith(`${layout.key}.`),
    );

    expect(strays).toEqual([]);
  });

  test('shows every column below its own', () => {
    const shown = listReferences(layout.sections);
    const forgotten = portalKeys.filter((key) => key.startsWith(`${layout.key}.`) && !shown.includes(key));

    expect(forgotten).toEqual([]);
  });

  test('fills whole rows of twelve', () => {
    const sums = layout.sections.map(
      (section) => section.cells.reduce((sum, cell) => sum + cell.span, 0) % 12,
    );

    expect(sums.every((rest) => rest === 0)).toBe(true);
  });
});

test('channels have six different accents', () => {
  expect(new Set(Object.values(channelLayouts).map((layout) => layout.accent)).size).toBe(6);
});

test('only a channel look finds a channel layout', () => {
  expect(channelLayoutOf('channel-tourism')?.look).toBe('tourism');
  expect(channelLayoutOf('list')).toBeNull();
  expect(channelLayoutOf('tourism')).toBeNull();
});

test('no blueprint names the places of the demonstration: every county is made from it', () => {
  expect(JSON.stringify([blueprints, channelLayouts])).not.toMatch(/云川|岚江|青石/u);
});
