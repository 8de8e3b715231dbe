import { expect, it } from 'vitest';

import type { FormField } from './form-fields.ts';
import { presentValue } from './present-value.ts';

const field = (shows: FormField['shows'], rest: Partial<FormField> = {}): FormField => ({
  path: 'x',
  label: '栏位',
  shows,
  ...rest,
});

it('shows a rich text by its paragraphs', () => {
  const body = {
    root: {
      children: [
        { type: 'paragraph', children: [{ text: '甲' }, { text: '乙' }] },
        { type: 'paragraph', children: [{ text: '丙' }] },
      ],
    },
  };

  expect(presentValue(field('rich'), body)).toEqual(['甲乙\n丙']);
});

it('shows choices, ticks and dates in words', () => {
  const options = new Map([['active', '主动公开']]);

  expect(presentValue(field('choice', { options }), 'active')).toEqual(['主动公开']);
  expect(presentValue(field('tick'), true)).toEqual(['是']);
  expect(presentValue(field('tick'), false)).toEqual(['否']);
  expect(presentValue(field('day'), '2026-11-02T16:30:00.000Z')).toEqual(['2026-11-03']);
  expect(presentValue(field('moment'), new Date('2026-11-28T01:05:00Z'))).toEqual(['2026-11-28 09:05']);
  expect(presentValue(field('text'), ['农村', '供水'])).toEqual(['农村', '，', '供水']);
});

it('names records by what they are', () => {
  expect(presentValue(field('record', { relationTo: 'columns' }), 3)).toEqual([
    { collection: 'columns', id: 3 },
  ]);
  expect(presentValue(field('record'), { relationTo: 'articles', value: 7 })).toEqual([
    { collection: 'articles', id: 7 },
  ]);
});

it('shows rows line by line', () => {
  const rows = [
    field('choice', { path: 'type', options: new Map([['amends', '修改']]) }),
    field('record', { path: 'target' }),
  ];
  const value = [
    { id: 'a', type: 'amends', target: { relationTo: 'disclosures', value: 1 } },
    { id: 'b', type: 'amends', target: null },
  ];

  expect(presentValue(field('rows', { rows }), value)).toEqual([
    '修改',
    '，',
    { collection: 'disclosures', id: 1 },
    '\n',
    '修改',
  ]);
});

it.each([undefined, null, '', []])('shows nothing for %j', (value) => {
  expect(presentValue(field('text'), value)).toEqual([]);
});
