'use client';

import { useFormFields } from '@payloadcms/ui';

interface Props {
  path: string;
  field: { label?: unknown };
}

/** The label of a field that publishing asks for, though a draft does not. */
export function RequiredLabel({ path, field }: Props) {
  const form = useFormFields(([fields]) => fields.form?.value);
  const required = path !== 'body' || form === undefined || form === null || form === 'text';
  return (
    <label className="field-label" htmlFor={`field-${path.replaceAll('.', '__')}`}>
      {typeof field.label === 'string' ? field.label : ''}
      {required && <span className="zq-required">必填</span>}
    </label>
  );
}
