/** Asks for many things at once what is asked for one by one in the same turn. */
export type Batched<Key, Value> = (key: Key) => Promise<Value | undefined>;

/**
 * Collects the keys that one turn asks for (all cells of a list are rendered in one) and reads them together.
 *
 * @param read  gets each key once; answers by the key as text.
 */
export function batch<Key extends number | string, Value>(
  read: (keys: Key[]) => Promise<Map<string, Value>>,
): Batched<Key, Value> {
  let open: { keys: Set<Key>; values: Promise<Map<string, Value>> } | null = null;
  return async (key) => {
    if (open === null) {
      const keys = new Set<Key>();
      const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        open = null;
        return read([...keys]);
      });
      open = { keys, values };
    }
    open.keys.add(key);
    return (await open.values).get(String(key));
  };
}
