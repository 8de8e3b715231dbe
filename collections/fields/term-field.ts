import type { FilterOptions, RelationshipField, Where } from 'payload';

import type { TermList } from '#policy/code-lists.ts';

/** A choice out of a code list: terms in use, and with `within` only the children of what stands in that field. */
export function termField(
  list: TermList,
  settings: Pick<RelationshipField, 'name'> & {
    label: string;
    hasMany?: boolean;
    level?: 'top' | { within: string };
    admin?: RelationshipField['admin'];
  },
): RelationshipField {
  const { name, label, hasMany, level, admin } = settings;
  return {
    name,
    type: 'relationship',
    relationTo: 'code-terms',
    label,
    index: true,
    ...(hasMany === true ? { hasMany } : {}),
    filterOptions: optionsOf(list, level),
    admin: { allowCreate: false, allowEdit: false, sortOptions: 'position', ...admin },
  } as RelationshipField;
}

function optionsOf(list: TermList, level: 'top' | { within: string } | undefined): FilterOptions {
  return ({ data, req }) => {
    // Import and publishing act for no person; what they bring is checked as a whole.
    if (!req.user) return true;
    const inUse: Where[] = [{ list: { equals: list } }, { active: { equals: true } }];
    if (level === undefined) return { and: inUse };
    if (level === 'top') return { and: [...inUse, { parent: { exists: false } }] };
    const parent: unknown = (data as Record<string, unknown> | undefined)?.[level.within];
    return typeof parent === 'string' && parent !== ''
      ? { and: [...inUse, { parent: { equals: parent } }] }
      : false;
  };
}
