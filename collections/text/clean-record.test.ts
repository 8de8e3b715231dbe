import type { Field } from 'payload';
import { expect, it } from 'vitest';
import { cleanRecord } from './clean-record.ts';

const dirty = ' \u202eab\u0000c ';
const fields: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'words', type: 'text', hasMany: true },
  { name: 'note', type: 'textarea' },
  { name: 'count', type: 'number' },
  { name: 'group', type: 'group', fields: [{ name: 'inner', type: 'text' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'cell', type: 'text' }] },
  { type: 'row', fields: [{ name: 'beside', type: 'text' }] },
  { type: 'tabs', tabs: [{ label: '一', fields: [{ name: 'tabbed', type: 'text' }] }] },
  { name: 'body', type: 'richText' },
];

it('cleans every text at any depth', () => {
  const record = {
    title: dirty,
    words: [dirty, ' '],
    group: { inner: dirty },
    rows: [{ cell: dirty }],
    beside: dirty,
    tabbed: dirty,
    body: { root: { children: [{ type: 'text', text: 'a\u0000b ' }] } },
  };

  expect(cleanRecord(fields, record)).toEqual({
    title: 'abc',
    words: ['abc'],
    group: { inner: 'abc' },
    rows: [{ cell: 'abc' }],
    beside: 'abc',
    tabbed: 'abc',
    body: { root: { children: [{ type: 'text', text: 'ab ' }] } },
  });
});

it('drops a pasted picture that was never uploaded', () => {
  const kept = { type: 'upload', relationTo: 'media', value: 7 };
  const lost = { type: 'upload', pending: { formID: '1', src: 'file:///C:/clip_image001.png' } };

  expect(cleanRecord(fields, { body: { root: { children: [lost, kept] } } })).toEqual({
    body: { root: { children: [kept] } },
  });
});

it('keeps the lines of a long text', () => {
  expect(cleanRecord(fields, { note: ' 一\r\n二 ' })).toEqual({ note: '一\n二' });
});

it('adds nothing to a part of a record', () => {
  expect(cleanRecord(fields, { count: 1, title: null })).toEqual({ count: 1, title: null });
});
