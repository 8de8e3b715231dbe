/** An id as Payload stores it: a number on SQLite, a string on MongoDB. */
export type Id = number | string;

/**
 * Reads the id out of a relationship value: an id, a populated record, or a `{ relationTo, value }` pair.
 *
 * @returns null when there is nothing.
 */
export function idOf(value: unknown): Id | null {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value) return idOf(value.id);
  if ('value' in value) return idOf(value.value);
  return null;
}

/** The same id as text, for comparing across databases; null when there is nothing. */
export function idText(value: unknown): string | null {
  const id = idOf(value);
  return id === null ? null : String(id);
}

/**
 * True when a record could have this id at all; a database may fail on another one instead of finding nothing.
 *
 * @param idType  as the database adapter says: `number` on SQLite, `text` on MongoDB.
 */
export function isPossibleId(id: Id, idType: 'number' | 'text'): boolean {
  return idType === 'number' ? /^\d{1,15}$/.test(String(id)) : /^[0-9a-f]{24}$/i.test(String(id));
}
