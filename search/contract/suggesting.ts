import { describe, expect, it } from 'vitest';
import type { Contract } from './engine-contract.ts';

/** Suggestions while typing. */
export function describeSuggesting({ engine }: Contract): void {
  describe('suggestions', () => {
    it('continue what was typed, with how often it is found, and lead straight to documents', async () => {
      const { words, documents } = await engine().suggest('农村');

      expect(words.map(({ text, count }) => [text, count])).toContainEqual(['农村供水', 6]);
      expect(words[0]?.segments[0]).toEqual({ text: '农村', hit: true });
      expect(documents[0]).toMatchObject({ id: 'article-1', url: '/article-1.html', kind: 'news' });
      expect(documents.length).toBeLessThanOrEqual(3);
    });

    it.each(['nongcun', 'ncgs', '農村'])('understand %s', async (typed) => {
      const { words, documents } = await engine().suggest(typed);

      expect(words.map((word) => word.text)).toContain(typed === 'ncgs' ? '农村供水工程' : '农村供水');
      expect(documents.length).toBeGreaterThan(0);
    });

    it('are empty for what is far too long', async () => {
      expect(await engine().suggest('水'.repeat(10_000))).toEqual({ words: [], documents: [] });
    });

    it.each(['', '  ', '"*', '量子纠缠', '\u0000\u0007'])('are empty for %j', async (typed) => {
      expect(await engine().suggest(typed)).toEqual({ words: [], documents: [] });
    });
  });
}
