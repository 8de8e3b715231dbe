import type { DefaultServerCellComponentProps } from 'payload';

import { rowOf } from './row-of.ts';

const tones: Record<string, [word: string, tone: string]> = {
  open: ['开通', 'ok'],
  paused: ['暂停', 'warn'],
  closed: ['关停', 'bad'],
};

/** Whether the public can see a site. */
export function SiteStateCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const [word, tone] = tones[String(row.state)] ?? ['—', 'plain'];
  return <span className={`zq-state zq-state--${tone}`}>{word}</span>;
}
