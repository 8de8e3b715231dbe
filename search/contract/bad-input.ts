import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import type { SearchFilters } from '../engine.ts';
import type { Contract } from './engine-contract.ts';
import { queryOf } from './query-of.ts';

/** What must never fail, nor find what was not asked for. */
export function describeBadInput({ engine, search, ids }: Contract): void {
  describe('bad input', () => {
    it.each([
      '"',
      "'",
      '*',
      '"农村',
      '农村*',
      'NEAR(农村 供水, 5)',
      '农村 OR 供水',
      '农村 AND NOT 供水',
      'title:农村',
      '{title}: 农村',
      '-农村 +供水 ^农村',
      "'; drop table docs; --",
      '农村\u0000供水',
      '\\',
      '()',
      '%',
      '\ud800',
      '🙂',
      '！？。，',
      'keys = "x" OR site = portal',
    ])('answers %j', async (text) => {
      const answer = await search(text);

      expect(answer.hits.length).toBeLessThanOrEqual(answer.total);
    });

    it('takes operators as plain text', async () => {
      expect(await ids('供水 OR 户籍', { titleOnly: true })).not.toContain('disclosure-4');
      expect(await ids('NOT 停水通知')).toEqual(expect.arrayContaining(['article-2']));
    });

    it('finds nothing for marks alone', async () => {
      expect(await search('！？…*"')).toMatchObject({ total: 0, match: 'none' });
    });

    it('answers queries of ten thousand characters', async () => {
      expect((await search('农村供水'.repeat(2_500))).hits.length).toBeLessThanOrEqual(20);
      expect((await search('农 '.repeat(5_000))).hits.length).toBeLessThanOrEqual(20);
      expect((await search('"'.repeat(10_000))).total).toBe(0);
    });

    it.each([
      'x" OR validity = "废止',
      "x' OR 1 = 1 --",
      '\\',
      '"',
      'a\nb',
      '',
      '_',
      'EXISTS',
      'x'.repeat(5_000),
    ])('lets no filter value say more than a value: %j', async (value) => {
      const filters: SearchFilters = { issuer: [value], site: [value] };

      expect((await search('农村供水', { filters })).total).toBe(0);
    });

    it('answers beyond the last page', async () => {
      expect(await search('农村供水', { page: 1_000_000, pageSize: 50 })).toMatchObject({
        hits: [],
        total: 6,
      });
    });

    it('answers whatever is typed', async () => {
      await fc.assert(
        fc.asyncProperty(anyText({ longest: 40 }), async (text) => {
          const { total, hits } = await engine().search(queryOf(text));
          return hits.length <= total;
        }),
        { numRuns: 40 },
      );
    });
  });
}
