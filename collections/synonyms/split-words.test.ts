import { describe, expect, it } from 'vitest';
import { splitWords, synonymFault } from './split-words.ts';

describe('splitWords', () => {
  it('takes any mark between words, and each word once', () => {
    expect(splitWords(' 户口、户籍，户口 户口本')).toEqual(['户口', '户籍', '户口本']);
  });
});

describe('synonymFault', () => {
  it.each(['户口、户籍', '户口'])('takes %s', (typed) => {
    expect(synonymFault(typed)).toBeNull();
  });

  it.each([
    ['、', '请写出词'],
    ['户口、籍', '“籍”应为 2 到 20 个字'],
    [`户口、${'长'.repeat(21)}`, '应为 2 到 20 个字'],
    [Array.from({ length: 13 }, (_, number) => `词语${String(number)}`).join('、'), '最多 12 个词'],
  ])('refuses %s', (typed, reason) => {
    expect(synonymFault(typed)).toContain(reason);
  });
});
