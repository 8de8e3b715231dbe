import type { FlattenedField, SanitizedCollectionConfig } from 'payload';

const plainTypes = new Set([
  'text',
  'number',
  'date',
  'checkbox',
  'select',
  'radio',
  'relationship',
  'upload',
]);

/** Fields that Payload keeps beside a version. */
const versionFields = ['parent', 'latest', 'createdAt', 'updatedAt'];

/**
 * Lists the paths by which the REST interface may sort and filter a collection and its versions.
 *
 * Left out: hidden fields, fields that not everyone may read, long texts, mail addresses, anything behind a relationship.
 */
export function queryableFields(
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'versions'>,
): Set<string> {
  const plain = ['id', ...paths(collection.flattenedFields, '')];
  if (!collection.versions) return new Set(plain);
  // Payload tells `beforeOperation` nothing by which versions can be told from records; it refuses itself what is not
  // there in the one or the other.
  return new Set([...plain, ...versionFields, ...paths(collection.flattenedFields, 'version.')]);
}

function paths(fields: readonly FlattenedField[], prefix: string): string[] {
  return fields.flatMap((field) => {
    if (('hidden' in field && field.hidden === true) || ('access' in field && field.access?.read)) return [];
    const path = `${prefix}${field.name}`;
    if (field.type === 'group' || field.type === 'array' || field.type === 'tab') {
      return paths(field.flattenedFields, `${path}.`);
    }
    if (!plainTypes.has(field.type)) return [];
    const polymorphic = 'relationTo' in field && Array.isArray(field.relationTo);
    return polymorphic ? [`${path}.value`, `${path}.relationTo`] : [path];
  });
}
