'use client';

import { FieldLabel } from '@payloadcms/ui';

interface Props {
  /** Missing where the label heads a column of a list. */
  path?: string;
  field: { label?: unknown };
  /** What stands over the column. */
  short: string;
}

/** The label of a field whose column in a list has a shorter heading. */
export function ShortHeading({ path, field, short }: Props) {
  if (path === undefined) return short;
  return <FieldLabel label={typeof field.label === 'string' ? field.label : ''} path={path} />;
}
