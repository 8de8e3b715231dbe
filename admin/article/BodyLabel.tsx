'use client';

import { ImportWord } from './ImportWord.tsx';
import { RequiredLabel } from './RequiredLabel.tsx';

interface Props {
  /** Missing where the label heads a column of a list. */
  path?: string;
  field: { label?: unknown };
  /** Publishing does not ask for the text. */
  optional?: boolean;
}

/** The label of a text, with the way to bring one from Word. */
export function BodyLabel({ path, field, optional = false }: Props) {
  if (path === undefined) return <RequiredLabel field={field} />;
  return (
    <div className="zq-body-label">
      {optional ? (
        <span className="field-label">{typeof field.label === 'string' ? field.label : ''}</span>
      ) : (
        <RequiredLabel path={path} field={field} />
      )}
      <ImportWord path={path} />
    </div>
  );
}
