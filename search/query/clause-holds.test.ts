import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../contract/example-document.ts';
import { clauseHolds } from './clause-holds.ts';

describe('clauseHolds', () => {
  const document = exampleDocument({ title: '《农村供水》办法', text: '保障饮水。', keywords: ['水价'] });

  it('looks in the title only, or in all parts', () => {
    expect(clauseHolds(document, { within: 'title', phrases: ['供水办', '农村'] })).toBe(true);
    expect(clauseHolds(document, { within: 'title', phrases: ['饮水'] })).toBe(false);
    expect(clauseHolds(document, { within: 'anywhere', phrases: ['供水办', '饮水', '水价'] })).toBe(true);
  });

  it('does not let a phrase run from one part into the next', () => {
    expect(clauseHolds(document, { within: 'anywhere', phrases: ['办法保障'] })).toBe(false);
  });

  it('hears whole syllables and first letters', () => {
    expect(clauseHolds(document, { within: 'sound', phrases: ['cun gong shui'] })).toBe(true);
    expect(clauseHolds(document, { within: 'sound', phrases: ['un gong'] })).toBe(false);
    expect(clauseHolds(document, { within: 'initials', phrases: ['cgsb'] })).toBe(true);
  });
});
