import type { FormField } from './form-fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** One field whose unsaved value differs from what is in the form. */
export interface Difference {
  field: FormField;
  mine: unknown;
  shown: unknown;
}

/** Lists what a backup holds that the form does not; empty means it is not worth a question. */
export function planRestore(fields: readonly FormField[], backup: Values, form: Values): Difference[] {
  return differencesOf(fields, backup, form).filter(({ mine }) => !isEmpty(mine));
}

/** Fields that differ between two editions of a record, in the order of the form; nothing and empty are the same. */
export function differencesOf(fields: readonly FormField[], mine: Values, shown: Values): Difference[] {
  return fields.flatMap((field) => {
    const [a, b] = [mine, shown].map((values) => {
      const value = valueAt(values, field.path);
      // A form counts the rows of a list that nobody has touched.
      return field.shows === 'rows' && !Array.isArray(value) ? [] : value;
    });
    const same =
      (isEmpty(a) && isEmpty(b)) || JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
    return same ? [] : [{ field, mine: a, shown: b }];
  });
}

function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), values);
}

/**
 * A value whatever way it came: ids and moments come as numbers, texts or objects, from the form or from the server;
 * rows have names of their own in each.
 */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => comparable(isRecord(one) ? bare(one) : one));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(
    entries
      .map(([key, inner]): [string, unknown] => [key, comparable(inner)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const bare = ({ id: _id, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
