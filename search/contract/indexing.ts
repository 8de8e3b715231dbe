import { afterEach, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../engine.ts';
import type { EngineUnderTest } from './engine-contract.ts';
import { slowMs } from './engine-contract.ts';
import { queryOf } from './query-of.ts';
import { exampleDocument } from './example-document.ts';
import { manyDocuments } from './sample-documents.ts';

/** Putting documents in, changing them and taking them out. */
export function describeIndexing(underTest: EngineUnderTest): void {
  describe(`${underTest.name}: indexing`, { timeout: slowMs }, () => {
    let engine: SearchEngine | undefined;
    const open = async (): Promise<SearchEngine> => (engine = await underTest.open());
    const ids = async (text: string, more = {}) =>
      (await (engine as SearchEngine).search(queryOf(text, more))).hits.map((hit) => hit.id);

    afterEach(async () => {
      await engine?.close();
      await underTest.drop();
    }, slowMs);

    it('finds nothing in an empty index, and says that it is empty', async () => {
      const { search, suggest, status } = await open();

      expect(await search(queryOf('供水'))).toMatchObject({ total: 0, hits: [] });
      expect(await suggest('供水')).toEqual({ words: [], documents: [] });
      expect(await status()).toMatchObject({ state: 'empty', documents: 0 });
    });

    it('replaces a document: the old one is gone in words, names and facets', async () => {
      const { index, search } = await open();
      await index([
        exampleDocument({
          id: 'a',
          title: '防汛预案',
          number: '云政发〔2019〕1号',
          site: 'old',
          validity: '有效',
        }),
      ]);

      await index([
        exampleDocument({
          id: 'a',
          title: '抗旱预案',
          number: '云政发〔2019〕2号',
          site: 'new',
          validity: '废止',
        }),
      ]);

      expect(await ids('防汛')).toEqual([]);
      expect(await ids('云政发〔2019〕1号', { titleOnly: true })).toEqual([]);
      expect(await ids('抗旱')).toEqual(['a']);
      expect((await search(queryOf('预案'))).facets.site).toEqual([
        { value: 'new', count: 1, selected: false },
      ]);
      expect((await search(queryOf('预案'))).total).toBe(1);
    });

    it('takes documents out, and passes over unknown ids', async () => {
      const { index, remove, status } = await open();
      await index([exampleDocument({ id: 'a' }), exampleDocument({ id: 'b' })]);

      await remove(['a', 'unknown']);

      expect(await ids('农村供水')).toEqual(['b']);
      expect(await ids('全县农村供水工程建设推进会召开')).toEqual(['b']);
      expect(await status()).toMatchObject({ documents: 1 });
    });

    it('takes the last of two with the same id in one batch', async () => {
      const { index } = await open();

      await index([exampleDocument({ id: 'a', title: '防汛' }), exampleDocument({ id: 'a', title: '抗旱' })]);

      expect(await ids('')).toEqual(['a']);
      expect(await ids('抗旱')).toEqual(['a']);
    });

    it('does nothing for an empty batch', async () => {
      const { index, remove } = await open();

      await index([]);
      await remove([]);

      expect(await ids('')).toEqual([]);
    });

    it('refuses an impossible id', async () => {
      const { index } = await open();

      await expect(index([exampleDocument({ id: '目录/1' })])).rejects.toThrow(RangeError);
    });

    it('pages beyond a thousand hits, newest first', async () => {
      const { index, search } = await open();
      await index(manyDocuments(1_230));

      const answer = await search(queryOf('森林防火', { page: 25, pageSize: 50 }));

      expect(answer).toMatchObject({ total: 1_230, totalIsCapped: false, pages: 25 });
      expect(answer.hits.map((hit) => hit.id)).toEqual(
        Array.from({ length: 30 }, (_, place) => `many-${29 - place}`),
      );
      expect(answer.facets.site.map(({ count }) => count)).toEqual([615, 615]);
    });

    it('puts pinned titles before other titles', async () => {
      const { index } = await open();

      await index([
        exampleDocument({ id: 'new', title: '高考公告', date: '2026-06-07' }),
        exampleDocument({ id: 'old', title: '高考须知', date: '2020-06-07', pinned: true }),
      ]);

      expect(await ids('高考')).toEqual(['old', 'new']);
    });

    it('takes texts of any length and any characters', async () => {
      const { index, search } = await open();

      await index([
        exampleDocument({
          id: 'long',
          title: '长'.repeat(4_000),
          text: `${'水'.repeat(39_990)}末尾`,
          date: '9999-12-31',
        }),
        exampleDocument({
          id: 'odd',
          title: '\u0000\u202e🙂𠮷\ud800',
          text: '\uffff<script>"*',
          summary: '概述里的词',
        }),
        exampleDocument({ id: 'bare', title: '', text: '', column: '', columnType: '' }),
      ]);

      expect(await ids('水末尾')).toEqual(['long']);
      expect(await ids('𠮷')).toEqual(['odd']);
      expect(await ids('概述里')).toEqual(['odd']);
      expect((await search(queryOf(''))).total).toBe(3);
    });
  });
}
