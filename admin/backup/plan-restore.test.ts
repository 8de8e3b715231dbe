import { expect, test } from 'vitest';

import type { FormField } from './form-fields.ts';
import { differencesOf, planRestore } from './plan-restore.ts';

const field = (path: string, shows: FormField['shows'] = 'text'): FormField => ({ path, label: path, shows });
const fields = [
  ...['title', 'summary', 'author', 'source'].map((path) => field(path)),
  field('column', 'record'),
  field('publishedAt', 'moment'),
  field('video.file', 'record'),
  field('reviewed', 'tick'),
  field('attachments', 'rows'),
];
const paths = (differences: { field: FormField }[]): string[] => differences.map((one) => one.field.path);

test('only what differs is offered, in the order of the form', () => {
  const backup = { summary: '摘要', title: '新标题', author: '林青禾', source: '' };
  const form = { title: '旧标题', author: '林青禾', source: '青石镇' };

  expect(paths(planRestore(fields, backup, form))).toEqual(['title', 'summary']);
});

test('a backup equal to the form is not offered', () => {
  expect(planRestore(fields, { title: '一样' }, { title: '一样' })).toEqual([]);
});

test('two editions differ only where a person would see it', () => {
  const mine = {
    title: '甲',
    column: 3,
    publishedAt: new Date('2026-11-23T00:00:00Z'),
    reviewed: false,
    attachments: [{ id: 'a', file: 7, title: '' }],
    video: {},
  };
  const theirs = {
    title: '乙',
    column: '3',
    publishedAt: '2026-11-23T00:00:00.000Z',
    attachments: [{ title: null, file: '7', id: 'b' }],
    video: { file: null },
  };

  expect(differencesOf(fields, mine, theirs)).toEqual([{ field: fields[0], mine: '甲', shown: '乙' }]);
});

test('rows and fields of groups are compared too', () => {
  const mine = { video: { file: 1 }, attachments: [{ file: 7 }] };
  const theirs = { video: { file: 2 }, attachments: [{ file: 7 }, { file: 8 }] };

  expect(paths(differencesOf(fields, mine, theirs))).toEqual(['video.file', 'attachments']);
});

test('what one edition lacks is a difference between two editions, but nothing to restore', () => {
  expect(differencesOf(fields, { title: '' }, { title: '乙' })).toHaveLength(1);
  expect(planRestore(fields, { title: '' }, { title: '乙' })).toEqual([]);
});

test('a list that nobody has touched is the same as an empty one, however a form counts it', () => {
  expect(differencesOf(fields, { attachments: 0 }, { attachments: [] })).toEqual([]);
});
