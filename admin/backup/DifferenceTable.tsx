'use client';

import { Fragment, type ReactNode } from 'react';

import type { FormField } from './form-fields.ts';
import type { Difference } from './plan-restore.ts';
import { presentValue } from './present-value.ts';
import { RecordName } from './RecordName.tsx';

interface Props {
  differences: readonly Difference[];
  /** Heads of the two columns: whose text stands in them. */
  heads: [string, string];
  /** What stands at the end of a row, to choose between the two. */
  choice?: (difference: Difference) => ReactNode;
}

/** Two editions side by side, field by field. */
export function DifferenceTable({ differences, heads, choice }: Props) {
  return (
    <table className="zq-compare">
      <thead>
        <tr>
          <th scope="col">栏位</th>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
          {choice !== undefined && <th scope="col">用哪一个</th>}
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.field.path}>
            <th scope="row">{difference.field.label}</th>
            <td>
              <Value field={difference.field} value={difference.mine} />
            </td>
            <td>
              <Value field={difference.field} value={difference.shown} />
            </td>
            {choice !== undefined && <td>{choice(difference)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ field, value }: { field: FormField; value: unknown }) {
  const pieces = presentValue(field, value);
  return pieces.map((piece, index) => (
    // The pieces of one value never change places.
    <Fragment key={index}>
      {typeof piece === 'string' ? piece : <RecordName collection={piece.collection} id={piece.id} />}
    </Fragment>
  ));
}
