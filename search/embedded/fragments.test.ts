import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cutFragments, missedFragments } from '../contract/fragments.ts';
import { readRegulations, regulationDocuments } from '../contract/regulation-articles.ts';
import { createEmbeddedEngine } from './engine.ts';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/regulations.jsonl.gz');

it.runIf(existsSync(corpus))(
  'finds the document of every piece cut out of real regulations',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
    const engine = createEmbeddedEngine({ folder });
    const { articles } = regulationDocuments(readRegulations(corpus).filter((_, place) => place % 60 === 0));
    await engine.index(articles);

    const missed = await missedFragments(engine, cutFragments(articles, 400));

    expect(missed.map(({ text }) => text)).toEqual([]);
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  },
);
