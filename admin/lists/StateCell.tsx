import type { DefaultServerCellComponentProps } from 'payload';

import { articleStateOf, stateNames, stateTones } from './article-state.ts';
import { rowOf } from './row-of.ts';

/** The state of a record with drafts in its row; a public one with changes that are not public says so. */
export function StateCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const state = articleStateOf(row, new Date());
  const isChanged = state === 'draft' && row._displayStatus === 'changed';
  return (
    <span className={`zq-state zq-state--${isChanged ? 'ok' : stateTones[state]}`}>
      {isChanged ? '已发布，有改动' : stateNames[state]}
    </span>
  );
}
