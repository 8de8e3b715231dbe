import { presentDay, presentMoment } from '../parts/present-time.ts';
import type { FormField } from './form-fields.ts';

/** A record by its id: who shows it looks up its name. */
export interface RecordRef {
  collection: string;
  id: string | number;
}

/** A value as pieces of text and names of records, to be compared by eye; lines end in `\n`. */
export type Piece = string | RecordRef;

/** Presents a value of a form. */
export function presentValue(field: FormField, value: unknown): Piece[] {
  if (value === undefined || value === null || value === '') return [];
  if (field.shows === 'rows')
    return list(value).flatMap((row, index) => [
      ...(index === 0 ? [] : ['\n']),
      ...joined((field.rows ?? []).map((one) => presentValue(one, isRecord(row) ? row[one.path] : null))),
    ]);
  return joined(list(value).map((one) => presentOne(field, one)));
}

function presentOne(field: FormField, value: unknown): Piece[] {
  switch (field.shows) {
    case 'choice':
      return [field.options?.get(asText(value)) ?? asText(value)];
    case 'tick':
      return [value === true ? '是' : '否'];
    case 'day':
      return [presentDay(asText(value))];
    case 'moment':
      return [presentMoment(asText(value))];
    case 'record':
      return refOf(field, value);
    case 'rich':
      return [textsOf(value).join('\n')];
    case 'text':
    case 'rows':
      return [asText(value)];
    default:
      return field.shows satisfies never;
  }
}

function refOf({ relationTo }: FormField, value: unknown): Piece[] {
  const collection = isRecord(value) && typeof value.relationTo === 'string' ? value.relationTo : relationTo;
  const id = isRecord(value) ? (value.value ?? value.id) : value;
  if (collection === undefined || (typeof id !== 'string' && typeof id !== 'number')) return [];
  return [{ collection, id }];
}

/** Several values in one line. */
function joined(values: Piece[][]): Piece[] {
  const filled = values.filter((pieces) => pieces.length > 0);
  return filled.flatMap((pieces, index) => (index === 0 ? pieces : ['，', ...pieces]));
}

function textsOf(node: unknown): string[] {
  if (!isRecord(node)) return [];
  const { root, text, children, type } = node;
  if (root !== undefined) return textsOf(root);
  if (typeof text === 'string') return [text];
  if (type === 'upload') return ['（图片）'];
  const parts = list(children ?? []).flatMap(textsOf);
  return type === 'paragraph' || type === 'heading' ? [parts.join('')] : parts;
}

const asText = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
