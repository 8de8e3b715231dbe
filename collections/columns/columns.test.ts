import { describe, expect, it } from 'vitest';
import { freeSlug, slugFault } from './column-slug.ts';
import { parentFault } from './tree.ts';

describe('freeSlug', () => {
  it('is the pinyin of the name', () => {
    expect(freeSlug('通知公告', [])).toBe('tong-zhi-gong-gao');
  });

  it('counts on when siblings have it', () => {
    expect(freeSlug('通知', ['tong-zhi', 'tong-zhi-2'])).toBe('tong-zhi-3');
  });

  it('leaves reserved words to the server', () => {
    expect(freeSlug('Search', [])).toBe('search-2');
  });

  it('finds something for a name that cannot be spelled', () => {
    expect(slugFault(freeSlug('👍', []))).toBeNull();
  });
});

describe('parentFault', () => {
  const columns = [
    { id: 'a', parent: null },
    { id: 'b', parent: 'a' },
    { id: 'c', parent: 'b' },
  ];

  it('lets a column stand under another', () => {
    expect(parentFault(columns, null, 'c')).toBeNull();
  });

  it.each(['a', 'b', 'c'])('refuses a under %s', (parent) => {
    expect(parentFault(columns, 'a', parent)).toContain('不能把栏目移到它自己');
  });

  it('counts what stands below when a branch is moved', () => {
    const deep = [...columns, { id: 'x', parent: null }, { id: 'y', parent: 'x' }, { id: 'z', parent: 'y' }];

    expect(parentFault(deep, 'x', 'b')).toBeNull();
    expect(parentFault(deep, 'x', 'c')).toContain('最多 5 级');
  });

  it('ends also where the stored tree is a circle already', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];

    expect(parentFault(circle, null, 'a')).toBeNull();
  });
});
