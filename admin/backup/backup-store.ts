/** Unsaved text of one form. */
export interface Backup {
  /** `articles/12`, or `articles/new`. */
  key: string;
  /** ISO 8601. */
  at: string;
  values: Record<string, unknown>;
}

const storeName = 'texts';

/** Keeps a backup on this machine, in place of an older one of the same form. */
export async function writeBackup(backup: Backup): Promise<void> {
  await inStore('readwrite', (store) => store.put(backup));
}

/** Reads the backup of a form; null when there is none. */
export async function readBackup(key: string): Promise<Backup | null> {
  const found: unknown = await inStore('readonly', (store) => store.get(key));
  return typeof found === 'object' && found !== null && 'values' in found ? (found as Backup) : null;
}

/** Removes the backup of a form. */
export async function removeBackup(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await settled(work(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = window.indexedDB.open('zhanqun-backup', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The backup could not be reached.'));
  });
}
