import { describe, expect, it } from 'vitest';
import { extrasOf, facetsOf, maxTextLength, parseDate, prepareDocument, stillHolds } from './documents.ts';
import { exampleDocument } from './contract/example-document.ts';

describe('prepareDocument', () => {
  it('tidies blanks and control characters', () => {
    const { title, text } = prepareDocument(
      exampleDocument({ title: ' 关于\u0000供水\n的 通知 ', text: '一\u0007二\n三' }),
    );

    expect(title).toBe('关于 供水 的 通知');
    expect(text).toBe('一 二\n三');
  });

  it('cuts a long text without splitting a character', () => {
    const { text } = prepareDocument(exampleDocument({ text: `水${'𠮷'.repeat(30_000)}` }));

    expect(text.length).toBeLessThanOrEqual(maxTextLength);
    expect(text.isWellFormed()).toBe(true);
  });

  it('takes out a date that does not exist', () => {
    expect(prepareDocument(exampleDocument({ date: '2019-02-30' })).date).toBeNull();
    expect(prepareDocument(exampleDocument({ date: '2020-02-29' })).date).toBe('2020-02-29');
  });

  it('joins the parts of a subject in one way', () => {
    expect(prepareDocument(exampleDocument({ subject: '综合政务 / 政务公开' })).subject).toBe(
      '综合政务\\政务公开',
    );
  });

  it.each(['', '目录/1', 'a b', 'x'.repeat(201)])('refuses the id %j', (id) => {
    expect(() => prepareDocument(exampleDocument({ id }))).toThrow(RangeError);
  });
});

describe('parseDate', () => {
  it.each(['', '不详', '2019-13-01', '2019-00-10', '0000-01-01', '2019-01-12T99:00', '2019年1月1日'])(
    'finds no date in %j',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it('keeps a time', () => {
    expect(parseDate('2019-01-12T08:30:00.000Z')).toBe('2019-01-12T08:30:00.000Z');
  });
});

describe('facetsOf', () => {
  it('splits the subject into class and child, and the year from the date', () => {
    const facets = facetsOf(exampleDocument({ subject: '综合政务\\政务公开', date: '2019-01-12' }));

    expect(facets).toMatchObject({ subject: '综合政务', subjectChild: '综合政务\\政务公开', year: '2019' });
  });

  it('takes the year that it was in China', () => {
    const facets = facetsOf(exampleDocument({ date: '2018-12-31T16:00:00.000Z' }));

    expect(facets.year).toBe('2019');
  });

  it('leaves empty what a document does not have', () => {
    const facets = facetsOf(exampleDocument({ subject: '国防', date: null }));

    expect(facets).toMatchObject({ subject: '国防', subjectChild: '', year: '' });
  });
});

describe('stillHolds', () => {
  it('puts only the lapsed and the abrogated last', () => {
    expect((['', '有效', '修改', '部分失效', '失效', '废止'] as const).map(stillHolds)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('extrasOf', () => {
  it('lists number, issuer, keywords and the owner of an attachment', () => {
    const document = exampleDocument({
      number: '云政发〔2019〕5号',
      issuer: '县水利局',
      keywords: ['饮水'],
      owner: { id: 'article-1', title: '供水办法' },
    });

    expect(extrasOf(document)).toEqual(
      expect.arrayContaining(['云政发20195号', '县水利局', '饮水', '供水办法']),
    );
  });
});
