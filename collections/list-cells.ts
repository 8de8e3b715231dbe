import type { Field } from 'payload';

import { dayCell, nameCell, timeCell, titleCell } from '#admin/admin-components.ts';

/**
 * Gives the fields of a collection the cells of our lists: the title as the link of the row, moments as people say
 * them, days, names in place of ids. A field that brings a cell of its own keeps it.
 *
 * @param title  name of the field that names a record.
 */
export function withListCells(fields: readonly Field[], title: string | undefined): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs') {
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: withListCells(tab.fields, title) })),
      };
    }
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: withListCells(field.fields, title) };
    switch (field.type) {
      case 'text':
        return field.name === title ? withCell(field, titleCell) : field;
      case 'date':
        return withCell(field, field.admin?.date?.pickerAppearance === 'dayOnly' ? dayCell : timeCell);
      case 'relationship':
        return typeof field.relationTo === 'string' && field.hasMany !== true
          ? withCell(field, nameCell)
          : field;
      default:
        return field;
    }
  });
}

function withCell<Shown extends Extract<Field, { type: 'text' | 'date' | 'relationship' }>>(
  field: Shown,
  Cell: string,
): Shown {
  const components = field.admin?.components;
  if (components?.Cell !== undefined) return field;
  return { ...field, admin: { ...field.admin, components: { ...components, Cell } } };
}
