import { expect, it } from 'vitest';

import { formFields, type ClientField } from './form-fields.ts';

const field = (name: string, rest: Partial<ClientField> = {}): ClientField => ({
  type: 'text',
  name,
  label: `“${name}”`,
  ...rest,
});

it('lists what people fill in, wherever it stands in the layout', () => {
  const fields = formFields([
    field('title'),
    { type: 'row', fields: [field('a')] },
    { type: 'collapsible', fields: [field('b')] },
    { type: 'tabs', tabs: [{ fields: [field('c')] }, { name: 'look', label: '外观', fields: [field('d')] }] },
    { type: 'group', name: 'video', label: '视频', fields: [field('file', { type: 'upload' })] },
  ]);

  expect(fields.map(({ path, label }) => [path, label])).toEqual([
    ['title', '“title”'],
    ['a', '“a”'],
    ['b', '“b”'],
    ['c', '“c”'],
    ['look.d', '外观：“d”'],
    ['video.file', '视频：“file”'],
  ]);
});

it('leaves out what nobody fills in', () => {
  const fields = formFields([
    field('id'),
    field('_status', { type: 'select' }),
    field('revision', { type: 'number' }),
    field('address', { admin: { hidden: true } }),
    field('importKey', { hidden: true }),
    field('reviewedBy', { admin: { readOnly: true } }),
    field('checks', { type: 'ui' }),
  ]);

  expect(fields).toEqual([]);
});

it('knows the rows of a list, but no lists within lists', () => {
  const rows = [field('file', { type: 'upload', relationTo: 'media' }), field('title')];

  const fields = formFields([
    field('attachments', { type: 'array', fields: rows }),
    field('deep', { type: 'array', fields: [field('inner', { type: 'array', fields: rows })] }),
  ]);

  expect(fields.map(({ path, shows, rows: inner }) => [path, shows, inner?.map((one) => one.path)])).toEqual([
    ['attachments', 'rows', ['file', 'title']],
  ]);
});
