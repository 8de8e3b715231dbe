import { describe, expect, it } from 'vitest';
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
