import { describe, expect, it } from 'vitest';
import { stateOf, toWhere } from './to-where.ts';

const articles = { sitePath: 'site', trash: true, drafts: true };
const columns = { sitePath: 'site', trash: false, drafts: false };

describe('toWhere', () => {
  it('is false without grants', () => {
    expect(toWhere([], articles)).toBe(false);
  });

  it('is false for a grant on no site', () => {
    expect(toWhere([{ sites: [], states: 'all' }], articles)).toBe(false);
  });

  it('is true, without a condition, for a grant everywhere', () => {
    expect(
      toWhere(
        [
          { sites: ['1'], states: 'all' },
          { sites: 'all', states: 'all' },
        ],
        articles,
      ),
    ).toBe(true);
  });

  it('asks for the one site by equality and for several by a list', () => {
    expect(toWhere([{ sites: ['1'], states: 'all' }], columns)).toEqual({ site: { equals: '1' } });
    expect(toWhere([{ sites: ['1', '2'], states: 'all' }], columns)).toEqual({ site: { in: ['1', '2'] } });
  });

  it('puts the prefix before every path', () => {
    const where = toWhere([{ sites: ['1'], states: ['trashed'] }], { ...articles, prefix: 'version.' });

    expect(where).toEqual({
      and: [{ 'version.site': { equals: '1' } }, { or: [{ 'version.deletedAt': { exists: true } }] }],
    });
  });

  it('asks only for the trash when every living state is allowed', () => {
    const where = toWhere([{ sites: 'all', states: ['draft', 'published', 'withdrawn'] }], articles);

    expect(where).toEqual({ and: [{ deletedAt: { exists: false } }] });
  });

  it('is false when a grant names only states that the collection does not have', () => {
    expect(toWhere([{ sites: 'all', states: ['trashed'] }], columns)).toBe(false);
  });

  it('is false for a grant on own sites where records belong to none', () => {
    expect(toWhere([{ sites: ['1'], states: 'all' }], { ...columns, sitePath: null })).toBe(false);
  });
});

describe('stateOf', () => {
  const now = '2026-11-23T00:00:00.000Z';

  it.each([
    [{ _status: 'draft' }, 'draft'],
    [{ _status: 'published' }, 'published'],
    [{ _status: 'draft', withdrawnAt: now }, 'withdrawn'],
    [{ _status: 'published', deletedAt: now }, 'trashed'],
  ])('reads %j as %s', (record, state) => {
    expect(stateOf(record, articles)).toBe(state);
  });

  it('takes a record without drafts as published', () => {
    expect(stateOf({}, columns)).toBe('published');
  });
});
