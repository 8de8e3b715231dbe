import type { CollectionBeforeValidateHook, Field } from 'payload';

import { cleanLine, cleanText } from './clean-text.ts';

type Data = Record<string, unknown>;

/** Cleans every text that comes in, whatever the collection: see `cleanText`. */
export const cleanRecordHook: CollectionBeforeValidateHook = ({ collection, data }) =>
  data === undefined ? data : cleanRecord(collection.fields, data as Data);

/** Returns the record with all its texts cleaned; what is no text is left as it is. */
export function cleanRecord(fields: readonly Field[], data: Data): Data {
  return fields.reduce((cleaned, field) => ({ ...cleaned, ...cleanField(field, cleaned) }), data);
}

function cleanField(field: Field, data: Data): Data {
  switch (field.type) {
    case 'row':
    case 'collapsible':
      return cleanRecord(field.fields, data);
    case 'tabs':
      return field.tabs.reduce<Data>((cleaned, tab) => {
        if (!('name' in tab) || typeof tab.name !== 'string') return cleanRecord(tab.fields, cleaned);
        const inner = cleaned[tab.name];
        return isData(inner) ? { ...cleaned, [tab.name]: cleanRecord(tab.fields, inner) } : cleaned;
      }, data);
    case 'group':
      if (!('name' in field) || typeof field.name !== 'string') return cleanRecord(field.fields, data);
      return change(data, field.name, (value) => (isData(value) ? cleanRecord(field.fields, value) : value));
    case 'array':
      return change(data, field.name, (value) =>
        Array.isArray(value)
          ? value.map((row: unknown) => (isData(row) ? cleanRecord(field.fields, row) : row))
          : value,
      );
    case 'text':
    case 'email':
      return change(data, field.name, (value) => everyString(value, cleanLine));
    case 'textarea':
      return change(data, field.name, (value) => everyString(value, (text) => cleanText(text).trim()));
    case 'richText':
      return change(data, field.name, cleanRichText);
    case 'blocks':
    case 'checkbox':
    case 'code':
    case 'date':
    case 'join':
    case 'json':
    case 'number':
    case 'point':
    case 'radio':
    case 'relationship':
    case 'select':
    case 'ui':
    case 'upload':
      return data;
    default:
      return field satisfies never;
  }
}

/** A pasted picture that was never uploaded: nothing but the place it had on the machine it came from. */
const isLostPicture = (node: unknown): boolean =>
  isData(node) && node.type === 'upload' && node.pending !== undefined && node.value === undefined;

/** Cleans the text nodes of a rich text; the same object comes back when nothing had to change. */
function cleanRichText(value: unknown): unknown {
  if (Array.isArray(value)) {
    const cleaned = value.filter((item) => !isLostPicture(item)).map(cleanRichText);
    return cleaned.length < value.length || cleaned.some((item, index) => item !== value[index])
      ? cleaned
      : value;
  }
  if (!isData(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === 'text' && typeof inner === 'string' ? cleanText(inner) : cleanRichText(inner),
  ]);
  return entries.some(([key, inner]) => inner !== value[key]) ? Object.fromEntries(entries) : value;
}

function change(data: Data, name: string, edit: (value: unknown) => unknown): Data {
  return data[name] === undefined || data[name] === null ? data : { ...data, [name]: edit(data[name]) };
}

function everyString(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (!Array.isArray(value)) return value;
  return value
    .map((item: unknown) => (typeof item === 'string' ? clean(item) : item))
    .filter((item) => item !== '');
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
