'use client';

import { Fragment, useCallback, useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import { presentIndex, presentRebuild, presentTrouble, type SearchState } from './search-state.ts';
import { MissedSearchesTable } from './MissedSearchesTable.tsx';
import { UnreadFiles } from './UnreadFiles.tsx';

interface Props {
  sites: { id: string; name: string }[];
  mayRebuild: boolean;
  mayEditSynonyms: boolean;
}

const refreshMs = 2000;

/** The index, what waits, a rebuild as it goes, what people did not find and which files cannot be read. */
export function SearchStatus({ sites, mayRebuild, mayEditSynonyms }: Props) {
  const [state, setState] = useState<SearchState | null>(null);
  const [said, setSaid] = useState('');
  const look = useCallback(async () => {
    const answer = await askServer<SearchState>('/api/search/state');
    if (answer.ok) setState(answer.body);
    else setSaid(answer.fault);
  }, []);

  useEffect(() => {
    void look();
    const timer = window.setInterval(() => void look(), refreshMs);
    return () => window.clearInterval(timer);
  }, [look]);

  async function rebuild(): Promise<void> {
    if (!window.confirm('重建搜索索引？期间可以照常搜索。')) return;
    const answer = await askServer('/api/search/rebuild', {});
    setSaid(answer.ok ? '' : answer.fault);
    await look();
  }

  const index = state?.index ?? null;
  const trouble = state === null ? '' : presentTrouble(state);
  return (
    <>
      <div className="zq-page__head">
        <h1>搜索</h1>
        {mayRebuild && (
          <button
            type="button"
            className="zq-button"
            disabled={state === null || state.rebuild !== null}
            onClick={() => void rebuild()}
          >
            重建索引
          </button>
        )}
      </div>
      <ul className="zq-counts">
        <li>
          <div>
            可以搜到<b>{index?.documents ?? '…'}</b>
            <small>条{index?.changedAt ? `，${presentTime(index.changedAt, new Date())} 更新` : ''}</small>
          </div>
        </li>
        <li>
          <div>
            等待<b>{state?.waiting ?? '…'}</b>
            <small>篇</small>
          </div>
        </li>
        <li>
          <div>
            读不了的附件
            <b className={state !== null && state.attachments.failed > 0 ? 'zq-fault' : ''}>
              {state?.attachments.failed ?? '…'}
            </b>
            <small>
              个，已读 {state?.attachments.read ?? '…'} 个
              {state !== null && state.attachments.waiting > 0
                ? `，待读 ${state.attachments.waiting} 个`
                : ''}
            </small>
          </div>
        </li>
      </ul>
      <h2>索引</h2>
      {index !== null && (
        <dl className="zq-facts">
          {presentIndex(index).map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {trouble !== '' && <p className="zq-fault">{trouble}</p>}
      <div role="status">
        {said !== '' && <p className="zq-note">{said}</p>}
        {state !== null && state.rebuild !== null && (
          <p className="zq-note">
            {presentRebuild(state.rebuild)}{' '}
            {state.rebuild.progress !== null && (
              <progress
                aria-label="重建进度"
                value={state.rebuild.progress.records}
                max={Math.max(1, state.rebuild.progress.total)}
              />
            )}
          </p>
        )}
      </div>
      <MissedSearchesTable mayEditSynonyms={mayEditSynonyms} />
      <UnreadFiles files={state?.unread ?? null} sites={sites} />
    </>
  );
}
