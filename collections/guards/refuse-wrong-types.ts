import type { CollectionBeforeOperationHook, FlattenedField, SelectField } from 'payload';

import { assertNoFaults, type FieldFault } from '../errors.ts';
import { noSuchDate } from '../fields/day-field.ts';

type Data = Record<string, unknown>;

/**
 * Refuses values that no form sends: a list where a text belongs, a moment that is none. Nothing behind it has to ask for
 * the type of what it gets, drafts too, which Payload does not look at.
 *
 * @throws {FieldFaults} naming every such field.
 */
export const refuseWrongTypes: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !isData(args.data))
    return args;
  assertNoFaults([...faultsIn(collection.flattenedFields, args.data, '')], req);
  return args;
};

/** Payload's own: every record has them. */
const ownMoments: readonly string[] = ['createdAt', 'updatedAt'];

/** The faults of a record; `prefix` stands before the paths: `pictures.0.`. */
function* faultsIn(fields: readonly FlattenedField[], data: Data, prefix: string): Generator<FieldFault> {
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined) continue;
    const path = `${prefix}${field.name}`;
    const message = faultOf(field, value);
    if (message !== null) yield { path, message };
    else if (field.type === 'array' && Array.isArray(value))
      for (const [index, row] of value.entries())
        yield* faultsIn(field.flattenedFields, row as Data, `${path}.${index}.`);
    else if ((field.type === 'group' || field.type === 'tab') && isData(value))
      yield* faultsIn(field.flattenedFields, value, `${path}.`);
  }
}

function faultOf(field: FlattenedField, value: unknown): string | null {
  const label = 'label' in field && typeof field.label === 'string' ? field.label : field.name;
  if (isOfType(field, value)) return null;
  return field.type === 'date' && typeof value === 'string'
    ? noSuchDate(label, value)
    : `“${label}”的写法不对。`;
}

function isOfType(field: FlattenedField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return field.hasMany === true ? isListOf(value, isText) : isText(value);
    case 'textarea':
    case 'email':
    case 'code':
      return isText(value);
    case 'radio':
      return isOption(field, value);
    case 'select':
      return (
        isOption(field, value) || (field.hasMany === true && isListOf(value, (one) => isOption(field, one)))
      );
    case 'number':
      return field.hasMany === true ? isListOf(value, isNumber) : isNumber(value);
    case 'checkbox':
      return isNothing(value) || typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'date':
      return isMoment(value) || (isNothing(value) && !ownMoments.includes(field.name));
    case 'relationship':
    case 'upload':
      return field.hasMany === true ? isListOf(value, isReference) : isReference(value);
    case 'array':
    case 'blocks':
      // A form sends the number of rows when there are none.
      return value === 0 || value === '0' || isListOf(value, isData);
    case 'group':
    case 'tab':
      return isData(value);
    case 'richText':
      return isNothing(value) || (isData(value) && isData(value.root) && isTree(value.root));
    case 'join':
    case 'json':
    case 'point':
      return true;
    default:
      return field satisfies never;
  }
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean => value === null || value === '';
const isText = (value: unknown): boolean => value === null || typeof value === 'string';
const isOption = ({ options }: Pick<SelectField, 'options'>, value: unknown): boolean =>
  isNothing(value) ||
  options.some((option) => (typeof option === 'string' ? option : option.value) === value);
const isNumber = (value: unknown): boolean =>
  isNothing(value) ||
  ((typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value)));
const isMoment = (value: unknown): boolean =>
  value instanceof Date
    ? !Number.isNaN(value.getTime())
    : typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.every(isItem);

/** An id, a record, or an id with its collection. */
function isReference(value: unknown): boolean {
  if (isNothing(value) || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return isData(value) && ('id' in value || ('relationTo' in value && isReference(value.value)));
}

/** Whether all below a node of a rich text are nodes. */
function isTree(root: Data): boolean {
  const waiting: Data[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { children } = node;
    if (children === undefined) continue;
    if (!isListOf(children, isData)) return false;
    waiting.push(...(children as Data[]));
  }
  return true;
}
