'use client';

import { useListQuery } from '@payloadcms/ui';
import type { MouseEvent } from 'react';

import { allChip, chipHref } from './chips.ts';

/** A chip with its number. */
export interface CountedChip {
  key: string;
  label: string;
  total: number;
  trash?: true;
}

interface Props {
  slug: string;
  chips: CountedChip[];
  current: string;
}

/** The chips above a list. The search, the filters and the order stay as they are; the trash is a list of its own. */
export function Chips({ slug, chips, current }: Props) {
  const { refineListData } = useListQuery();
  return (
    <ul className="zq-chips" aria-label="按情况筛选">
      {chips.map(({ key, label, total, trash }) => {
        const leaves = trash === true || current === 'trash';
        return (
          <li key={key}>
            <a
              className="zq-chip"
              href={chipHref(slug, trash === true ? { key, trash } : { key })}
              {...(key === current ? { 'aria-current': 'true' as const } : {})}
              onClick={(event: MouseEvent) => {
                if (leaves || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                // Payload merges an address that changes beside it into what it had before.
                const chip = key === allChip.key ? undefined : key;
                void refineListData({ chip, page: 1 });
              }}
            >
              {label} <small>{total.toLocaleString('zh-CN')}</small>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
