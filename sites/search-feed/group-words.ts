import { statSync } from 'node:fs';
import type { WordSource } from '#search/dictionary/live-vocabulary.ts';
import { withOwnSynonyms } from '#search/dictionary/synonyms.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';

/** Names of places and organs end so; what stands before is a name too: 青石镇 in 青石镇人民政府. */
const endings = /(?:人民政府|街道办事处|办事处|村民委员会|社区居民委员会)$/u;
const mostNames = 5_000;

/** Records that hold words; whatever changes one of them changes the words. */
const wordKinds = `kind IN ('site', 'organisation', 'synonym')`;

/**
 * The words of the group in the store: names of its sites and units with their short names, and its synonyms.
 *
 * @throws what SQLite throws while there is no store.
 */
export function groupWords(storeFile: string): WordSource & { close(): void } {
  let open: { store: Store; ino: number } | null = null;

  /** A store made anew stands in another file of the same name. */
  const store = (): Store => {
    const { ino } = statSync(storeFile);
    if (open?.ino !== ino) {
      open?.store.close();
      open = { store: openStoreForReading(storeFile), ino };
    }
    return open.store;
  };

  return {
    stamp: () =>
      String(
        store()
          .sql(
            `SELECT group_concat(hash) AS stamp FROM (SELECT hash FROM records WHERE ${wordKinds} ORDER BY kind, id)`,
          )
          .get()?.['stamp'],
      ),
    read: () => ({ names: readNames(store()), synonyms: withOwnSynonyms(readSynonyms(store())) }),
    close: () => open?.store.close(),
  };
}

function readNames(store: Store): string[] {
  const rows = store
    .sql(
      `SELECT json ->> 'name' AS name, json ->> 'shortName' AS shortName FROM records
       WHERE kind IN ('site', 'organisation') LIMIT ?`,
    )
    .all(mostNames);
  const names = rows.flatMap((row) => {
    const name = String(row['name']);
    return [name, String(row['shortName'] ?? ''), name.replace(endings, '')];
  });
  return [...new Set(names)].filter((name) => name.length > 1);
}

const readSynonyms = (store: Store): string[][] =>
  store
    .sql(`SELECT json ->> 'words' AS words FROM records WHERE kind = 'synonym' ORDER BY id`)
    .all()
    .map((row) => JSON.parse(String(row['words'])) as string[]);
