import { expect, it } from 'vitest';
import { deedsOf, type Change } from './deeds.ts';

const draft = { published: false, trashed: false };
const published = { published: true, trashed: false };
const trashed = { published: false, trashed: true };

const cases: [string, Change, string[]][] = [
  ['a new draft', { before: null, after: draft, draftOnly: true }, ['create']],
  ['a new public record', { before: null, after: published, draftOnly: false }, ['create', 'publish']],
  ['a draft over a public record', { before: published, after: draft, draftOnly: true }, ['update']],
  ['a draft made public', { before: draft, after: published, draftOnly: false }, ['update', 'publish']],
  [
    'a change of a public record',
    { before: published, after: published, draftOnly: false },
    ['update', 'publish'],
  ],
  [
    'a public record made a draft',
    { before: published, after: draft, draftOnly: false },
    ['update', 'withdraw'],
  ],
  [
    'a record put into the trash',
    { before: published, after: { ...trashed, published: true }, draftOnly: false },
    ['trash'],
  ],
  ['a record taken out of it', { before: trashed, after: draft, draftOnly: false }, ['restore']],
  [
    'one taken out to be public',
    { before: trashed, after: published, draftOnly: false },
    ['restore', 'publish'],
  ],
];

it.each(cases)('%s', (_, change, deeds) => {
  expect(deedsOf(change)).toEqual(deeds);
});
