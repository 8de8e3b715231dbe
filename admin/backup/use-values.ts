'use client';

import { useForm } from '@payloadcms/ui';

import type { FormField } from './form-fields.ts';

/** How values of another edition come into the form, as unsaved text. */
export function useValues(): (values: readonly { field: FormField; value: unknown }[]) => void {
  const { addFieldRow, dispatchFields, getDataByPath, removeFieldRow, setModified } = useForm();

  function takeRows({ path, rows = [] }: FormField, value: unknown): void {
    const before: unknown = getDataByPath(path);
    for (let index = (Array.isArray(before) ? before.length : 0) - 1; index >= 0; index -= 1)
      removeFieldRow({ path, rowIndex: index });
    (Array.isArray(value) ? (value as Record<string, unknown>[]) : []).forEach((row, rowIndex) => {
      const paths = [...rows.map((one) => one.path), ...(row.id === undefined ? [] : ['id'])];
      const subFieldState = Object.fromEntries(
        paths.map((name) => [name, { value: row[name], initialValue: row[name], valid: true }]),
      );
      addFieldRow({ path, rowIndex, schemaPath: path, subFieldState });
    });
  }

  return (values) => {
    for (const { field, value } of values) {
      if (field.shows === 'rows') takeRows(field, value);
      // The editor shows what it did not write itself only when it is given as the first value.
      else dispatchFields({ type: 'UPDATE', path: field.path, value, initialValue: value });
    }
    if (values.length > 0) setModified(true);
  };
}
