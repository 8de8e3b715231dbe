import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../contract/any-text.ts';
import { foldText, foldWithOffsets } from './fold.ts';

describe('foldText', () => {
  it('drops marks, blanks, control and invisible characters', () => {
    expect(foldText('《国务院\u200b工作 规则》\u0000（试行）\n')).toBe('国务院工作规则试行');
  });

  it('makes full width half, capitals small and traditional simplified', () => {
    expect(foldText('２０１９年ＧＤＰ網絡戶籍')).toBe('2019年gdp网络户籍');
  });

  it('reads circles typed for 〇 as 〇', () => {
    expect(foldText('二○一九 二◯一九')).toBe('二〇一九二〇一九');
  });

  it('joins compatibility and radical forms with the ordinary character', () => {
    expect(foldText('⼀\uf900Ⅷ①')).toBe('一岂ⅷ1');
  });

  it('takes accents off Latin letters however they are written', () => {
    expect(foldText('Café Cafe\u0301')).toBe('cafecafe');
  });

  it('keeps rare characters beyond the basic plane and drops lone surrogates', () => {
    expect(foldText('𠮷林\ud800省')).toBe('𠮷林省');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = foldText(text);

        return foldText(once) === once;
      }),
    );
  });

  it('never lets an operator of a query language through', () => {
    expect(foldText('"*\'`^:(){}[]-+~&|\\<>=!?.,;@#$%_/')).toBe('');
  });
});

describe('foldWithOffsets', () => {
  it('folds as foldText does and points back to the original', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { folded, offsets } = foldWithOffsets(text);

        expect(folded).toBe(foldText(text));
        expect(offsets.length).toBe(folded.length);
        expect([...offsets].every((offset) => foldText(charAt(text, offset)) !== '')).toBe(true);
      }),
    );
  });

  it('names the place of a character after dropped ones', () => {
    const { folded, offsets } = foldWithOffsets('《𠮷》 林');

    expect(folded).toBe('𠮷林');
    expect([...offsets]).toEqual([1, 1, 5]);
  });
});

function charAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}
