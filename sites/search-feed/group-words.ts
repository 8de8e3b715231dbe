import { statSync } from 'node:fs';
import type { WordSource } from '#search/dictionary/live-vocabulary.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';

/** Names of places and organs end so; what stands before is a name too. */
const endings = /(?:人民政府|街道办事处|办事处|村民委员会|社区居民委员会)$/u;

/** Whatever changes one of these changes the words. */
const stampSql = `SELECT group_concat(hash) AS stamp FROM
  (SELECT hash FROM records WHERE kind IN ('site') ORDER BY kind, id)`;

const namesSql = `SELECT json ->> 'name' AS name, json ->> 'shortName' AS shortName FROM records
  WHERE kind IN ('site') LIMIT 5000`;

/** The words of the group in the store: names of its sites and units with their short names, and its synonyms. */
export function groupWords(storeFile: string): WordSource & { close(): void } {
  let open: { store: Store; ino: number } | null = null;

  const store = (): Store => {
    const { ino } = statSync(storeFile);
    if (open?.ino !== ino) {
      open?.store.close();
      open = { store: openStoreForReading(storeFile), ino };
    }
    return open.store;
  };

  return {
    stamp: () => String(store().sql(stampSql).get()?.['stamp']),
    read: () => ({
      names: store()
        .sql(namesSql)
        .all()
        .flatMap((row) => namesOf(String(row['name']), String(row['shortName']))),
    }),
    close: () => open?.store.close(),
  };
}

/** A name, its short name, and the place in it: 青石镇 in 青石镇人民政府. */
function namesOf(name: string, shortName: string): string[] {
  return [...new Set([name, shortName, name.replace(endings, '')])].filter((one) => one.length >= 2);
}
