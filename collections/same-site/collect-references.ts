import type { Field } from 'payload';

import { idOf, type Id } from '../ids.ts';
import { richTextReferences, type BlockFinder } from './rich-text-references.ts';

/** One place in a record that points at another record. */
export interface Reference {
  collection: string;
  id: Id;
  /** Path in the record, `pictures.0.image`. */
  path: string;
  /** What people call the field: `图集 › 图片`. */
  label: string;
}

interface Place {
  path: string;
  label: string;
}

/**
 * Lists everything that a record points at: relationships, uploads, and the links, uploads and blocks inside rich text,
 * at any depth of groups, arrays, blocks and tabs.
 *
 * @param data  the record, or the part of it that is being saved; what is not there is not listed.
 */
export function collectReferences(
  fields: readonly Field[],
  data: unknown,
  place: Place = { path: '', label: '' },
): Reference[] {
  if (!isRecord(data)) return [];
  return fields.flatMap((field) => fieldReferences(field, data, place));
}

function fieldReferences(field: Field, data: Record<string, unknown>, place: Place): Reference[] {
  const here = 'name' in field && typeof field.name === 'string' ? inside(place, field) : place;
  const value = 'name' in field && typeof field.name === 'string' ? data[field.name] : data;
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return asList(value).flatMap((one) => relationReference(field.relationTo, one, here));
    case 'richText':
      return richTextReferences(value, here, blockFinder(field), collectReferences);
    case 'array':
      return asList(value).flatMap((row, index) => collectReferences(field.fields, row, at(here, index)));
    case 'blocks':
      return asList(value).flatMap((row, index) => {
        const block = field.blocks.find((candidate) => isRecord(row) && candidate.slug === row.blockType);
        return block === undefined ? [] : collectReferences(block.fields, row, at(here, index));
      });
    case 'tabs':
      return field.tabs.flatMap((tab) =>
        'name' in tab && typeof tab.name === 'string'
          ? collectReferences(tab.fields, data[tab.name], inside(place, tab))
          : collectReferences(tab.fields, data, place),
      );
    case 'group':
    case 'row':
    case 'collapsible':
      return collectReferences(field.fields, value, here);
    case 'checkbox':
    case 'code':
    case 'date':
    case 'email':
    case 'join':
    case 'json':
    case 'number':
    case 'point':
    case 'radio':
    case 'select':
    case 'text':
    case 'textarea':
    case 'ui':
      return [];
    default:
      return field satisfies never;
  }
}

function relationReference(relationTo: string | string[], value: unknown, place: Place): Reference[] {
  const collection = Array.isArray(relationTo)
    ? isRecord(value) && typeof value.relationTo === 'string'
      ? value.relationTo
      : null
    : relationTo;
  const id = idOf(value);
  return collection === null || id === null ? [] : [{ collection, id, ...place }];
}

/** Finds the blocks that a rich text field allows, by the slug that a node names. */
function blockFinder(field: Field): BlockFinder {
  const editor: unknown = 'editor' in field ? field.editor : undefined;
  const features = dig(editor, ['editorConfig', 'resolvedFeatureMap']);
  const props =
    features instanceof Map ? dig(features.get('blocks'), ['sanitizedServerFeatureProps']) : undefined;
  const blocks = [...asList(dig(props, ['blocks'])), ...asList(dig(props, ['inlineBlocks']))];
  return (slug) => {
    const block = blocks.find((candidate) => isRecord(candidate) && candidate.slug === slug);
    return isRecord(block) && Array.isArray(block.fields) ? (block.fields as Field[]) : null;
  };
}

function inside(place: Place, field: { name?: string; label?: unknown }): Place {
  const name = field.name ?? '';
  const label = typeof field.label === 'string' ? field.label : name;
  return {
    path: place.path === '' ? name : `${place.path}.${name}`,
    label: place.label === '' ? label : `${place.label} › ${label}`,
  };
}

function at(place: Place, index: number): Place {
  return { path: `${place.path}.${index}`, label: place.label };
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
