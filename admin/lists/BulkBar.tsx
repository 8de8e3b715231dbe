'use client';

import { useListQuery, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useRef, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Icon } from '../parts/Icon.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { BulkResults } from './BulkResults.tsx';
import { useListParameters } from './ExportLink.tsx';
import type { BulkButton } from './present-deeds.ts';
import { runDeed, type DeedOutcome } from './run-deed.ts';
import { maxSelected, type Selection } from './selection.ts';

const number = (count: number): string => count.toLocaleString('zh-CN');

interface Props {
  slug: string;
  measure: string;
  deeds: BulkButton[];
  isTrash: boolean;
}

interface Running {
  deed: BulkButton;
  done: number;
  total: number;
}

/** The bar over a list for the rows that are ticked, and what became of them, row by row. */
export function BulkBar({ slug, measure, deeds, isTrash }: Props) {
  const router = useRouter();
  const { selectAll, selectedIDs, toggleAll } = useSelection();
  const { data } = useListQuery();
  const parameters = useListParameters(isTrash);
  const [whole, setWhole] = useState<Selection | null>(null);
  const [fault, setFault] = useState('');
  const stop = useRef<AbortController | null>(null);
  const [asking, setAsking] = useState<BulkButton | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<{ deed: BulkButton; value: string; answer: DeedOutcome } | null>(null);
  const ticked = selectedIDs.map(String);
  // One row unticked, or another page, and it is these rows again.
  const all = String(selectAll) === 'allAvailable' ? whole : null;
  const ids = all?.ids ?? ticked;
  const total = data?.totalDocs ?? 0;
  const rows = ((data?.docs ?? []) as Record<string, unknown>[]).filter(({ id }) => ids.includes(String(id)));

  async function run(deed: BulkButton, chosen: string[], value: string): Promise<void> {
    setAsking(null);
    setResult(null);
    stop.current = new AbortController();
    const answer = await runDeed(
      { slug, deed: deed.key, ids: chosen, value, signal: stop.current.signal },
      (done) => setRunning({ deed, done, total: chosen.length }),
    );
    setRunning(null);
    setResult({ deed, value, answer });
    if (ticked.length > 0) toggleAll();
    router.refresh();
  }

  async function takeAll(): Promise<void> {
    const answer = await askServer<Selection>(`/api/bulk/${slug}?${parameters}`);
    setFault(answer.ok ? '' : answer.fault);
    if (!answer.ok) return;
    setWhole(answer.body);
    toggleAll(true);
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
            <b role="status">
              {all !== null && all.total > all.ids.length
                ? `已选前 ${number(ids.length)} ${measure}，共 ${number(all.total)} ${measure}`
                : `已选 ${number(ids.length)} ${measure}`}
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
              href={`/api/export/${slug}?${all === null ? `ids=${ids.join(',')}` : parameters}`}
              download
            >
              <Icon name="table-export" size={16} />
              导出
            </a>
            {all === null && total > ids.length && (
              <button type="button" className="zq-link" onClick={() => void takeAll()}>
                {total > maxSelected
                  ? `选中前 ${number(maxSelected)} ${measure}`
                  : `选中全部 ${number(total)} ${measure}`}
              </button>
            )}
            <button type="button" className="zq-link zq-bulk__end" onClick={() => toggleAll()}>
              取消选择
            </button>
            {fault !== '' && (
              <span className="zq-fault" role="alert">
                {fault}
              </span>
            )}
          </>
        ) : (
          <>
            <b role="status">
              正在{running.deed.label}：{running.done} / {running.total}
            </b>
            <button type="button" className="zq-link zq-bulk__end" onClick={() => stop.current?.abort()}>
              停下
            </button>
          </>
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
