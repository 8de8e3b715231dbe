import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../contract/any-text.ts';
import { foldText } from '../text/fold.ts';
import { longestPhrase, parseQuery } from './parse-query.ts';

describe('parseQuery', () => {
  it('splits at blanks only, and drops marks', () => {
    expect(parseQuery(' 农村　供水，办法 ').terms).toEqual([
      { folded: '农村', quoted: false },
      { folded: '供水办法', quoted: false },
    ]);
  });

  it.each(['"国务院工作规则"', '“国务院工作规则”', '「国务院 工作规则」', '＂国务院工作规则＂'])(
    'takes %s for a title',
    (text) => {
      expect(parseQuery(text)).toMatchObject({
        isTitle: true,
        terms: [{ folded: '国务院工作规则', quoted: true }],
      });
    },
  );

  it('keeps quoted parts of a longer query together', () => {
    expect(parseQuery('云川 "农村 供水" 水价')).toMatchObject({
      isTitle: false,
      terms: [
        { folded: '云川', quoted: false },
        { folded: '农村供水', quoted: true },
        { folded: '水价', quoted: false },
      ],
    });
  });

  it('does not take an unclosed quotation mark for a title', () => {
    expect(parseQuery('"供水').terms).toEqual([{ folded: '供水', quoted: false }]);
  });

  it('knows document numbers, index numbers and letters', () => {
    expect(parseQuery('国办发[2019]5号').numbers).toEqual([{ agency: '国办发', year: 2019, serial: 5 }]);
    expect(parseQuery('2019 5').numbers).toEqual([{ agency: '', year: 2019, serial: 5 }]);
    expect(parseQuery('000014349/2017-00110').indexNumber).toBe('000014349/2017-00110');
    expect(parseQuery("xi'an Gong Shui").letters).toBe('xiangongshui');
    expect(parseQuery('gdp增长').letters).toBeNull();
  });

  it('tells an empty box from one with nothing to search', () => {
    expect(parseQuery('  \n')).toMatchObject({ isBlank: true, whole: '', terms: [] });
    expect(parseQuery('！？…*"')).toMatchObject({ isBlank: false, whole: '', terms: [] });
  });

  it('cuts queries of any length', () => {
    const parsed = parseQuery('供水'.repeat(5_000));

    expect(parsed.whole).toHaveLength(longestPhrase);
    expect(parsed.text.length).toBeLessThanOrEqual(200);
    expect(parseQuery('水 '.repeat(5_000)).terms).toHaveLength(1);
    expect(parseQuery(Array.from({ length: 100 }, (_, n) => `词${n}`).join(' ')).terms).toHaveLength(8);
  });

  it('never fails, and lets only letters and digits into what is searched', () => {
    fc.assert(
      fc.property(anyText({ longest: 60 }), (text) => {
        const { terms, whole } = parseQuery(text);

        const searched = [whole, ...terms.map((term) => term.folded)].join('');
        return searched === foldText(searched);
      }),
    );
  });
});
