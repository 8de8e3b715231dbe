import type { DefaultServerCellComponentProps } from 'payload';

import { articleStateOf, stateNames, stateTones } from './article-state.ts';

/** The state of an article in its row. */
export function StateCell({ rowData }: DefaultServerCellComponentProps) {
  // Payload draws a row of nothing to measure the columns.
  if ((rowData as unknown) === undefined) return null;
  const state = articleStateOf(rowData, new Date());
  return <span className={`zq-state zq-state--${stateTones[state]}`}>{stateNames[state]}</span>;
}
