import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { followWords } from '#search/dictionary/live-vocabulary.ts';
import { otherWordings } from '#search/dictionary/vocabulary.ts';
import { aSite } from '#tests/helpers/simulated-group.ts';
import { applyRecord } from '../store/apply-record.ts';
import { openStore } from '../store/open-store.ts';
import type { StoreRecord } from '../store/records.ts';
import { groupWords } from './group-words.ts';

function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  const storeFile = join(folder, 'store.sqlite');
  const store = openStore(storeFile);
  const words = groupWords(storeFile);
  let time = 0;
  onTestFinished(() => {
    words.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    vocabulary: followWords(words, () => (time += 10_000)),
    put: (record: StoreRecord) =>
      applyRecord(
        store,
        record.kind,
        record.id,
        { record, revision: '', hash: JSON.stringify(record) },
        { now: '2026-11-23T00:00:00.000Z', plan: false },
      ),
  };
}

test('names of sites and units are kept whole, the places in them too', () => {
  const { vocabulary, put } = openWorld();

  put(aSite('2', { name: '碧螺坞镇人民政府', shortName: '碧螺坞镇' }));
  put({ kind: 'organisation', id: '9', name: '云川县雪豹保护中心', shortName: '雪豹中心' });

  expect(vocabulary.cutter.cut('碧螺坞镇供水')).toEqual(['碧螺坞镇', '供水']);
  expect(vocabulary.cutter.cut('雪豹中心电话')).toEqual(['雪豹中心', '电话']);
});

test('synonyms of the group are known after they were saved', () => {
  const { vocabulary, put } = openWorld();
  put(aSite('1'));
  const before = otherWordings('网格员', vocabulary.synonyms);

  put({ kind: 'synonym', id: '1', words: ['网格员', '网格管理员'] });

  expect(before).toEqual([]);
  expect(otherWordings('网格员', vocabulary.synonyms)).toEqual(['网格管理员']);
  expect(otherWordings('户口', vocabulary.synonyms)).toEqual(['户籍']);
});

test('without a store the shipped synonyms are known', () => {
  const words = groupWords('/nowhere/store.sqlite');

  expect(otherWordings('户口', followWords(words).synonyms)).toEqual(['户籍']);
});
