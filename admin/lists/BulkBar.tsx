'use client';

import { useListQuery, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';

import { Icon } from '../parts/Icon.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { BulkResults } from './BulkResults.tsx';
import type { DeedAnswer } from './deeds.ts';
import type { BulkButton } from './present-deeds.ts';
import { runDeed } from './run-deed.ts';

interface Props {
  slug: string;
  measure: string;
  deeds: BulkButton[];
}

interface Running {
  deed: BulkButton;
  done: number;
  total: number;
}

/** The bar over a list for the rows that are ticked, and what became of them, row by row. */
export function BulkBar({ slug, measure, deeds }: Props) {
  const router = useRouter();
  const { selectedIDs, toggleAll, setSelection } = useSelection();
  const { data } = useListQuery();
  const [asking, setAsking] = useState<BulkButton | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<{ deed: BulkButton; value: string; answer: DeedAnswer } | null>(null);
  const ids = selectedIDs.map(String);
  const rows = ((data?.docs ?? []) as Record<string, unknown>[]).filter(({ id }) => ids.includes(String(id)));

  async function run(deed: BulkButton, chosen: string[], value: string): Promise<void> {
    setAsking(null);
    setResult(null);
    const answer = await runDeed({ slug, deed: deed.key, ids: chosen, value }, (done) =>
      setRunning({ deed, done, total: chosen.length }),
    );
    setRunning(null);
    setResult({ deed, value, answer });
    for (const id of selectedIDs) setSelection(id);
    router.refresh();
  }

  function start(deed: BulkButton): void {
    if (deed.asks === null && deed.confirm === '') void run(deed, ids, '');
    else setAsking(deed);
  }

  return (
    <>
      <div
        className="zq-bulk"
        hidden={ids.length === 0 && running === null}
        role="group"
        aria-label="批量处理"
      >
        {running === null ? (
          <>
            <b>
              已选 {ids.length} {measure}
            </b>
            {deeds.map((deed) => (
              <button
                key={deed.key}
                type="button"
                className={`zq-button zq-button--small${deed.danger ? ' zq-button--danger' : ''}`}
                onClick={() => start(deed)}
              >
                {deed.label}
              </button>
            ))}
            <a
              className="zq-button zq-button--small"
              href={`/api/export/${slug}?ids=${ids.join(',')}`}
              download
            >
              <Icon name="table-export" size={16} />
              导出
            </a>
            <button type="button" className="zq-link" onClick={() => toggleAll()}>
              取消选择
            </button>
          </>
        ) : (
          <b role="status">
            正在{running.deed.label}：{running.done} / {running.total}
          </b>
        )}
      </div>
      {asking !== null && (
        <BulkDialog
          deed={asking}
          count={ids.length}
          measure={measure}
          rows={rows}
          onDo={(value) => void run(asking, ids, value)}
          onClose={() => setAsking(null)}
        />
      )}
      {result !== null && (
        <BulkResults
          label={result.deed.label}
          answer={result.answer}
          onRetry={(again) => void run(result.deed, again, result.value)}
          onClose={() => setResult(null)}
        />
      )}
    </>
  );
}
