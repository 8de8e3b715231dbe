import { describe, expect, it } from 'vitest';
import { initialsOf, syllablesOf } from './pinyin.ts';
import { splitPinyin } from './split-pinyin.ts';

describe('syllablesOf', () => {
  it('reads characters with several readings in their context', () => {
    expect(syllablesOf('重庆银行重量')).toEqual(['chong', 'qing', 'yin', 'hang', 'zhong', 'liang']);
  });

  it('gives one item for each character, whatever it is', () => {
    expect(syllablesOf('𠮷林2019法gdp')).toEqual(['𠮷', 'lin', '2', '0', '1', '9', 'fa', 'g', 'd', 'p']);
  });

  it('writes ü as v', () => {
    expect(syllablesOf('女律师')).toEqual(['nv', 'lv', 'shi']);
  });
});

describe('initialsOf', () => {
  it('takes the first letter of each syllable', () => {
    expect(initialsOf(syllablesOf('农村供水2号'))).toBe('ncgs2h');
  });
});

describe('splitPinyin', () => {
  it('splits a run of letters into syllables', () => {
    expect(splitPinyin('nongcungongshui')).toEqual([['nong', 'cun', 'gong', 'shui']]);
  });

  it('gives every way of an ambiguous run, fewest syllables first', () => {
    expect(splitPinyin('xian')).toEqual([['xian'], ['xi', 'an']]);
  });

  it('gives nothing for letters that are no pinyin', () => {
    expect(splitPinyin('gdp')).toEqual([]);
    expect(splitPinyin('')).toEqual([]);
    expect(splitPinyin('户口')).toEqual([]);
  });

  it('keeps the number of ways small on a long ambiguous run', () => {
    expect(splitPinyin('xianxianxianxianxianxianxian').length).toBe(8);
    expect(splitPinyin('xian'.repeat(1000))).toEqual([]);
  });
});
