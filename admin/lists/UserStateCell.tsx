import type { DefaultServerCellComponentProps } from 'payload';

import { rowOf } from './row-of.ts';

/** Whether a person can sign in. */
export function UserStateCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const isLocked = typeof row.lockUntil === 'string' && new Date(row.lockUntil) > new Date();
  const [word, tone] = row.disabled === true ? ['停用', 'bad'] : isLocked ? ['锁定', 'warn'] : ['正常', 'ok'];
  return <span className={`zq-state zq-state--${tone}`}>{word}</span>;
}
