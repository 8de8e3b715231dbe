import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer, SearchEngine, SearchQuery } from '../engine.ts';
import { describeBadInput } from './bad-input.ts';
import { describeIndexing } from './indexing.ts';
import { queryOf } from './query-of.ts';
import { describeRebuilding } from './rebuilding.ts';
import { sampleDocuments } from './sample-documents.ts';
import { describeSuggesting } from './suggesting.ts';
import { describeWhatPeopleType } from './what-people-type.ts';

/** One engine under test with an index of its own. */
export interface EngineUnderTest {
  name: string;
  /** An engine over an index that nobody else uses; empty when `fill` is false. */
  open: () => Promise<SearchEngine>;
  /** Deletes what `open` made. */
  drop: () => Promise<void>;
}

/** What the parts of the contract work with. */
export interface Contract {
  engine: () => SearchEngine;
  search: (text: string, more?: Partial<SearchQuery>) => Promise<SearchAnswer>;
  /** Ids of the hits, in order. */
  ids: (text: string, more?: Partial<SearchQuery>) => Promise<string[]>;
}

/** Time for a test that changes an index on a real server. */
export const slowMs = 60_000;

/**
 * Holds an engine to everything `docs/search.md` promises of both.
 */
export function describeEngine(underTest: EngineUnderTest): void {
  let engine: SearchEngine;
  const contract: Contract = {
    engine: () => engine,
    search: (text, more) => engine.search(queryOf(text, more)),
    ids: async (text, more) => (await engine.search(queryOf(text, more))).hits.map((hit) => hit.id),
  };

  // A real server takes half a second for each change.
  describe(underTest.name, { timeout: slowMs }, () => {
    beforeAll(async () => {
      engine = await underTest.open();
      await engine.index(sampleDocuments);
    }, slowMs);

    afterAll(async () => {
      await engine.close();
      await underTest.drop();
    }, slowMs);

    describeWhatPeopleType(contract);
    describeSuggesting(contract);
    describeBadInput(contract);

    it('tells its state', async () => {
      expect(await engine.status()).toMatchObject({
        state: 'ready',
        detail: '',
        documents: sampleDocuments.length,
      });
    });
  });

  describeIndexing(underTest);
  describeRebuilding(underTest);
}
