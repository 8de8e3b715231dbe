import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../contract/example-document.ts';
import { createVocabulary } from '../dictionary/vocabulary.ts';
import { documentKeys } from '../keys.ts';
import { createWordCutter } from '../text/words.ts';
import { continuations } from './continuations.ts';
import { parseQuery } from './parse-query.ts';
import { closeTypoClauses, fewerWords, looseTypoClauses, planSearch, typoClauses } from './plan-search.ts';
import { soundMatch } from './sound-match.ts';
import { suggestMeant } from './suggest-meant.ts';
import { typoMatches } from './typo-matches.ts';

const vocabulary = createVocabulary({ names: ['青石镇'] });
const plan = (text: string, titleOnly = false) => planSearch(parseQuery(text), vocabulary, titleOnly);

describe('planSearch', () => {
  it('asks for the text as typed, and for its synonyms', () => {
    expect(plan('户口迁移').first).toEqual([
      { within: 'anywhere', phrases: ['户口迁移'] },
      { within: 'anywhere', phrases: ['户籍迁移'] },
    ]);
  });

  it('asks for words with a blank between apart, for single characters together with their neighbours', () => {
    expect(plan('青石镇 停水').first).toEqual([{ within: 'anywhere', phrases: ['青石镇', '停水'] }]);
    expect(plan('第 一 条 为了 水').first).toEqual([{ within: 'anywhere', phrases: ['第一条为了水'] }]);
    expect(plan('总 则').first).toEqual([{ within: 'anywhere', phrases: ['总则'] }]);
    expect(plan('青石镇 水').widen()).toContainEqual({ within: 'anywhere', phrases: ['青石镇', '水'] });
  });

  it.each([
    ['its title', { title: '关于做好春耕生产工作的通知' }, '《关于做好春耕生产工作的通知》'],
    ['its 索引号', { title: '甲', indexNumber: '014276888/2019-00005' }, '014276888／2019-00005'],
    ['its 文号', { title: '甲', number: '云政发〔2019〕5号' }, '云政发[2019]5'],
    ['its 文号 behind other words', { title: '甲', number: '云政发〔2019〕5号' }, '请看云政发〔2019〕5号'],
    ['its 文号 without the organ', { title: '甲', number: '云政发〔2019〕5号' }, '〔2019〕5号'],
  ])('names the very document by %s', (_, given, typed) => {
    const held = documentKeys(exampleDocument(given));

    expect(plan(typed).keys.filter((key) => held.includes(key))).not.toEqual([]);
  });

  it('leaves numbers out when only titles are asked', () => {
    const held = documentKeys(exampleDocument({ title: '甲', indexNumber: '014276888/2019-00005' }));

    expect(plan('014276888/2019-00005', true).keys.filter((key) => held.includes(key))).toEqual([]);
  });

  it('takes what is quoted as a title, without synonyms', () => {
    expect(plan('"户口登记条例"').first).toEqual([{ within: 'title', phrases: ['户口登记条例'] }]);
  });

  it('looks for one character in titles first, in texts only to widen', () => {
    expect(plan('税').first).toEqual([{ within: 'title', phrases: ['税'] }]);
    expect(plan('税').widen()).toEqual([{ within: 'anywhere', phrases: ['税'] }]);
  });

  it('widens to the words of a compound or a sentence', () => {
    expect(plan('请问青石镇怎么办理户口迁移').widen()).toEqual([
      { within: 'anywhere', phrases: ['青石镇', '办理', '户口', '迁移'] },
    ]);
  });

  it('hears pinyin, initials and wrong characters of the same sound', () => {
    expect(plan('nongcungongshui').widen()).toContainEqual({
      within: 'sound',
      phrases: ['nong cun gong shui'],
    });
    expect(plan('ncgs').attempts()).toContainEqual({
      match: 'sound',
      expression: { type: 'text', any: [{ within: 'initials', phrases: ['ncgs'] }] },
    });
    expect(plan('户藉').corrections()[0]).toEqual({
      match: 'sound',
      expression: {
        type: 'text',
        any: [
          { within: 'sound', phrases: ['hu jie'] },
          { within: 'sound', phrases: ['hu ji'] },
        ],
      },
    });
  });

  it('stays in titles when only titles are asked for', () => {
    const { first, widen, corrections, attempts } = plan('农村供水管理办法实施细则', true);
    const asked = [
      ...first,
      ...widen(),
      ...[...corrections(), ...attempts()].flatMap(({ expression }) =>
        expression.type === 'text' ? expression.any : [],
      ),
    ];

    expect(new Set(asked.map((clause) => clause.within))).toEqual(new Set(['title', 'sound']));
  });

  it('asks for nothing when there is nothing to search', () => {
    expect(plan('？！*')).toMatchObject({ keys: [], aliasKeys: [], first: [], needles: [] });
    expect(plan('？！*').attempts()).toEqual([]);
  });
});

describe('typoClauses', () => {
  it('asks for what remains around each place of a fault', () => {
    expect(typoClauses('农村供水办法', 'title').map((clause) => clause.phrases)).toEqual([
      ['村供水办法'],
      ['供水办法'],
      ['农村', '水办法'],
      ['农村供', '办法'],
      ['农村供水'],
      ['农村供水办'],
    ]);
  });

  it('leaves out at most a sixth of a long text', () => {
    const phrases = typoClauses('云川县农村集中供水工程运行管理暂行办法', 'title').map(
      (clause) => clause.phrases,
    );

    expect(phrases).toHaveLength(6);
    expect(Math.min(...phrases.map((parts) => parts.join('').length))).toBeGreaterThanOrEqual(15);
  });

  it('asks first for all but one character, where enough stands on both sides', () => {
    expect(closeTypoClauses('农村供水办法').map((clause) => clause.phrases)).toEqual([
      ['农村', '水办法'],
      ['农村供', '办法'],
    ]);
    expect(closeTypoClauses('云川县农村集中供水工程运行管理暂行办法').length).toBeLessThanOrEqual(24);
  });

  it('does not guess at short texts', () => {
    expect(typoClauses('供水法', 'title')).toEqual([]);
    expect(typoClauses('农村供水办法', 'anywhere')).toEqual([]);
    expect(looseTypoClauses('农村供水办法')).toEqual([]);
  });
});

describe('fewerWords', () => {
  it('leaves out the shortest words first', () => {
    expect(fewerWords(['办理', '户口迁移', '镇政府'])).toEqual([['户口迁移', '镇政府'], ['户口迁移']]);
  });
});

describe('soundMatch', () => {
  it('finds the part of a title that sounds as typed', () => {
    expect(soundMatch('关于《农村供水》的通知', ['nong cun gong shui'])).toBe('农村供水');
    expect(soundMatch('关于农村供水的通知', ['ncgs'])).toBe('农村供水');
    expect(soundMatch('森林防火', ['nong cun', 'ncgs'])).toBeNull();
  });
});

describe('typoMatches', () => {
  it('finds what was meant by a mistyped text', () => {
    expect(typoMatches('云川县农村供水管理办法', ['农村', '办法'], '农村供氺管理办法')).toEqual([
      '农村供水管理办法',
    ]);
    expect(typoMatches('云川县农村供水管理办法', ['农村供', '管理办法'], '农村供管理办法')).toEqual([
      '农村供水管理办法',
    ]);
  });

  it('gives one character more and less where the fault is at an end', () => {
    expect(typoMatches('农村供水管理办法 第一条', ['农村供水管'], '农村供水管办法')).toEqual([
      '农村供水管理办',
      '农村供水管理办法',
      '农村供水管理',
    ]);
    expect(typoMatches('县农村供水办法', ['供水办法'], '村供水办法')).toContain('农村供水办法');
  });

  it('finds nothing when the parts stand in another order or too far apart', () => {
    expect(typoMatches('办法和农村', ['农村', '办法'], '农村供水办法')).toEqual([]);
    expect(typoMatches('农村集中式生活饮用水源保护办法', ['农村', '办法'], '农村供水办法')).toEqual([]);
  });
});

describe('suggestMeant', () => {
  it('takes what is most like the typed text', () => {
    const clauses = [{ within: 'title' as const, phrases: ['农村供水管'] }];
    const expressions = [{ type: 'text' as const, any: clauses }];

    expect(
      suggestMeant(['农村供水管理办法 第一条'], parseQuery('农村供水管办法'), { match: 'typo', expressions }),
    ).toBe('农村供水管理办法');
  });
});

describe('continuations', () => {
  it('lists what titles add behind, most frequent first', () => {
    const titles = ['云川县农村供水工程管理办法', '农村供水工程开工', '农村危房改造（农村供水）', '停水通知'];

    expect(continuations(titles, '农村', createWordCutter())).toEqual(
      expect.arrayContaining(['农村供水', '农村供水工程', '农村危房改造']),
    );
    expect(continuations(titles, '农村', createWordCutter())[0]).toBe('农村供水');
  });
});
