import { describe, expect, it } from 'vitest';
import { hasContent, plainText } from './plain-text.ts';
import { makeSummary, nextSummary, summaryLength } from './summary.ts';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const body = (...children: unknown[]) => ({ root: { type: 'root', children } });

describe('plainText', () => {
  it('reads the blocks in their order, a blank between', () => {
    expect(
      plainText(body(paragraph('一'), { type: 'heading', children: [text('二')] }, paragraph('三'))),
    ).toBe('一 二 三');
  });

  it('is empty for nothing', () => {
    expect([plainText(null), plainText(undefined), plainText({})]).toEqual(['', '', '']);
  });
});

describe('hasContent', () => {
  it.each([
    [body(paragraph('字')), true],
    [body({ type: 'upload', value: 1 }), true],
    [body({ type: 'block', fields: { blockType: 'video' } }), true],
    [body(paragraph('  \n ')), false],
    [body(), false],
    [null, false],
  ])('of %j is %s', (value, expected) => {
    expect(hasContent(value)).toBe(expected);
  });
});

describe('makeSummary', () => {
  it('is the whole of a short text', () => {
    expect(makeSummary(body(paragraph('今天开园。')))).toBe('今天开园。');
  });

  it('ends with a sentence when one ends in its second half', () => {
    const summary = makeSummary(body(paragraph(`${'甲'.repeat(80)}。${'乙'.repeat(200)}`)));

    expect(summary).toBe(`${'甲'.repeat(80)}。`);
  });

  it('is cut where no sentence ends', () => {
    const summary = makeSummary(body(paragraph('甲'.repeat(500))));

    expect([...summary]).toHaveLength(summaryLength);
    expect(summary.endsWith('…')).toBe(true);
  });

  it('never cuts a rare character in half', () => {
    expect(makeSummary(body(paragraph('𠮷'.repeat(500)))).isWellFormed()).toBe(true);
  });
});

describe('nextSummary', () => {
  const before = body(paragraph('旧文。'));
  const after = body(paragraph('新文。'));

  it('follows the text as long as nobody wrote one', () => {
    expect(nextSummary({ summary: '旧文。', body: after, bodyBefore: before })).toBe('新文。');
  });

  it('keeps what a person wrote', () => {
    expect(nextSummary({ summary: '我写的', body: after, bodyBefore: before })).toBe('我写的');
  });

  it('keeps what came with a new record', () => {
    expect(nextSummary({ summary: '带来的', body: after, bodyBefore: undefined })).toBe('带来的');
  });
});
