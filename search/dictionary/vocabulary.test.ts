import { describe, expect, it } from 'vitest';
import { followWords } from './live-vocabulary.ts';
import { defaultSynonyms, withOwnSynonyms } from './synonyms.ts';
import { createVocabulary, otherWordings } from './vocabulary.ts';

describe('otherWordings', () => {
  const { synonyms } = createVocabulary();

  it('puts each synonym in the place of the other', () => {
    expect(otherWordings('户口迁移', synonyms)).toEqual(['户籍迁移']);
    expect(otherWordings('户籍', synonyms)).toEqual(['户口']);
  });

  it('changes the longest word where one holds another', () => {
    expect(otherWordings('居民身份证办理', synonyms)).toEqual(['身份证办理']);
  });

  it('leaves a text without synonyms alone', () => {
    expect(otherWordings('森林防火', synonyms)).toEqual([]);
  });

  it('gives no more than it may', () => {
    expect(otherWordings('户口低保社保医保公积金', synonyms, 3)).toHaveLength(3);
  });
});

describe('createVocabulary', () => {
  it('takes the table of a website group, folded', () => {
    const table = { version: 2, source: '测试', groups: [['網格員', '网格管理员'], ['孤']] };

    expect(createVocabulary({ synonyms: table }).synonyms).toEqual([['网格员', '网格管理员']]);
  });
});

describe('withOwnSynonyms', () => {
  it('puts the groups of the website group in the place of shipped ones that share a word', () => {
    const { groups } = withOwnSynonyms([['户口', '户籍', '户口本']]);

    expect(groups.filter((group) => group.includes('户口'))).toEqual([['户口', '户籍', '户口本']]);
    expect(groups).toHaveLength(defaultSynonyms.groups.length);
  });

  it('takes a shipped group away for a word alone', () => {
    const { synonyms } = createVocabulary({ synonyms: withOwnSynonyms([['户口']]) });

    expect(otherWordings('户口', synonyms)).toEqual([]);
  });
});

describe('followWords', () => {
  it('takes new words when their stamp changed, some seconds later', () => {
    let time = 0;
    let names = ['青石'];
    const vocabulary = followWords({ stamp: () => names.join(), read: () => ({ names }) }, () => time);
    const before = vocabulary.cutter.cut('碧螺坞村委会');

    names = ['碧螺坞村'];
    const early = vocabulary.cutter.cut('碧螺坞村委会');
    time = 6_000;
    const after = vocabulary.cutter.cut('碧螺坞村委会');

    expect(before).not.toContain('碧螺坞村');
    expect(early).toEqual(before);
    expect(after).toEqual(['碧螺坞村', '委会']);
  });

  it('keeps what it knows while the source cannot be read', () => {
    let time = 0;
    let isAway = false;
    const vocabulary = followWords(
      {
        stamp: () => {
          if (isAway) throw new Error('away');
          return '1';
        },
        read: () => ({ synonyms: withOwnSynonyms([['网格员', '网格管理员']]) }),
      },
      () => time,
    );
    const before = vocabulary.synonyms;

    isAway = true;
    time = 60_000;

    expect(vocabulary.synonyms).toBe(before);
    expect(otherWordings('网格员', vocabulary.synonyms)).toEqual(['网格管理员']);
  });
});
