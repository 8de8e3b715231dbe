'use client';

import { useFormFields } from '@payloadcms/ui';

interface Props {
  /** Missing where the label heads a column of a list. */
  path?: string;
  field: { label?: unknown };
  /** What stands over the column of a list instead. */
  short?: string;
}

/** The label of a field that publishing asks for, though a draft does not. */
export function RequiredLabel({ path, field, short }: Props) {
  const form = useFormFields(([fields]) => fields.form?.value);
  const label = typeof field.label === 'string' ? field.label : '';
  if (path === undefined) return short ?? label;
  const required = path !== 'body' || form === undefined || form === null || form === 'text';
  return (
    <label className="field-label" htmlFor={`field-${path.replaceAll('.', '__')}`}>
      {label}
      {required && <span className="zq-required">必填</span>}
    </label>
  );
}
