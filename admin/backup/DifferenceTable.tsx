'use client';

import type { ReactNode } from 'react';

import { presentValue, type Difference } from './plan-restore.ts';

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
          <tr key={difference.path}>
            <th scope="row">{difference.label}</th>
            <td>{presentValue(difference.mine, difference.path)}</td>
            <td>{presentValue(difference.shown, difference.path)}</td>
            {choice !== undefined && <td>{choice(difference)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
