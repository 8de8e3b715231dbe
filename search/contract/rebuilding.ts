import { afterEach, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../engine.ts';
import type { EngineUnderTest } from './engine-contract.ts';
import { slowMs } from './engine-contract.ts';
import { queryOf } from './query-of.ts';
import { exampleDocument } from './example-document.ts';

/** Building the index anew while the old one is in use. */
export function describeRebuilding(underTest: EngineUnderTest): void {
  describe(`${underTest.name}: rebuilding`, { timeout: slowMs }, () => {
    let engine: SearchEngine | undefined;
    const open = async (): Promise<SearchEngine> => (engine = await underTest.open());
    const ids = async (text = '') =>
      (await (engine as SearchEngine).search(queryOf(text))).hits.map((hit) => hit.id).sort();

    afterEach(async () => {
      await engine?.close();
      await underTest.drop();
    }, slowMs);

    it('shows the old index until the new one is finished', async () => {
      const { index, rebuild } = await open();
      await index([exampleDocument({ id: 'old' })]);

      const session = await rebuild();
      await session.add([exampleDocument({ id: 'new-1' })]);
      const during = await ids();
      await session.add([exampleDocument({ id: 'new-2' })]);
      const finished = await session.finish();

      expect(during).toEqual(['old']);
      expect(finished).toEqual({ documents: 2 });
      expect(await ids()).toEqual(['new-1', 'new-2']);
      expect(await ids('农村供水')).toEqual(['new-1', 'new-2']);
    });

    it('brings over what is put in and taken out meanwhile', async () => {
      const { index, remove, rebuild } = await open();
      await index([exampleDocument({ id: 'kept' }), exampleDocument({ id: 'withdrawn' })]);

      const session = await rebuild();
      await session.add([exampleDocument({ id: 'kept' }), exampleDocument({ id: 'withdrawn' })]);
      await index([exampleDocument({ id: 'added' })]);
      await remove(['withdrawn']);
      await session.finish();

      expect(await ids()).toEqual(['added', 'kept']);
    });

    it('leaves the old index when it is given up, and can begin again', async () => {
      const { index, rebuild } = await open();
      await index([exampleDocument({ id: 'old' })]);

      const session = await rebuild();
      await session.add([exampleDocument({ id: 'new' })]);
      await session.abort();
      const given = await ids();
      const again = await rebuild();
      await again.finish();

      expect(given).toEqual(['old']);
      expect(await ids()).toEqual([]);
    });

    it('takes one rebuild at a time', async () => {
      const { rebuild } = await open();

      const session = await rebuild();

      await expect(rebuild()).rejects.toMatchObject({ code: 'search.rebuild_running' });
      await session.abort();
    });

    it('goes on taking changes after a rebuild', async () => {
      const { index, rebuild } = await open();
      const session = await rebuild();
      await session.add([exampleDocument({ id: 'a' })]);
      await session.finish();

      await index([exampleDocument({ id: 'b' })]);

      expect(await ids()).toEqual(['a', 'b']);
    });
  });
}
