import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../contract/any-text.ts';
import { foldText } from './fold.ts';
import { highlight, snippetOf } from './highlight.ts';

const marked = (text: string, ...needles: string[]) =>
  highlight(text, needles)
    .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
    .join('');

describe('highlight', () => {
  it('marks every place of what was searched', () => {
    expect(marked('农村供水办法：农村供水', '农村供水')).toBe('[农村供水]办法：[农村供水]');
  });

  it('sees through marks, blanks, width and script', () => {
    expect(marked('關於印發《戶口　登記》辦法', '印发户口登记')).toBe('關於[印發《戶口　登記]》辦法');
  });

  it('joins places that touch or overlap', () => {
    expect(marked('农村供水', '农村', '供水')).toBe('[农村供水]');
    expect(marked('农村供水', '农村供', '村供水')).toBe('[农村供水]');
  });

  it('marks a character beyond the basic plane whole', () => {
    expect(marked('在𠮷林省', '𠮷')).toBe('在[𠮷]林省');
  });

  it('keeps the text whole whatever is searched', () => {
    fc.assert(
      fc.property(anyText(), fc.array(anyText()), (text, needles) => {
        const segments = highlight(text, needles.map(foldText));

        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});

describe('snippetOf', () => {
  const before = '为了规范本县行政区域内集中供水工程的建设和运行'.repeat(10);

  it('shows the place where the first needle stands', () => {
    const snippet = snippetOf(`${before}。户籍迁移${before}`, ['没有', '户籍迁移'], 40);

    expect(snippet).toMatch(/^…….*户籍迁移.*……$/u);
    expect(snippet.length).toBeLessThan(50);
  });

  it('shows the beginning when no needle stands in the text', () => {
    expect(snippetOf(before, ['没有'], 10)).toBe('为了规范本县行政区域……');
  });

  it('leaves a short text whole and folds its lines into one', () => {
    expect(snippetOf('第一条\n\n　为了', ['为'])).toBe('第一条 为了');
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(anyText({ shortest: 30 }), fc.integer({ min: 1, max: 29 }), (text, length) => {
        expect(snippetOf(text.toWellFormed(), [], length).isWellFormed()).toBe(true);
      }),
    );
  });
});
