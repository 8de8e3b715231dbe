'use client';

import { useCallback, useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import { FailedPages } from './FailedPages.tsx';
import type { PublishState } from './publish-state.ts';
import { ProgressBar, SiteRows, type Progress, type PublishedSite } from './SiteRows.tsx';

interface Props {
  sites: PublishedSite[];
  mayRepublish: boolean;
  mayRepublishAll: boolean;
}

/** How often the state is read: quickly while something is being published. */
const refreshMs = { busy: 700, idle: 3_000 };

interface Run {
  site: string | null;
  total: number;
}

/** What waits, what failed and since when; publishing a page, a site or the whole group again. */
export function PublishingStatus({ sites, mayRepublish, mayRepublishAll }: Props) {
  const [state, setState] = useState<PublishState | null>(null);
  const [said, setSaid] = useState('');
  const [run, setRun] = useState<Run | null>(null);
  const look = useCallback(async () => {
    const answer = await askServer<PublishState>('/api/publishing/status');
    if (answer.ok) setState(answer.body);
    else setSaid(answer.fault);
  }, []);
  const pending = state?.pending ?? 0;
  const isBusy = run !== null || pending > 0;

  useEffect(() => {
    void look();
    const timer = window.setInterval(() => void look(), isBusy ? refreshMs.busy : refreshMs.idle);
    return () => window.clearInterval(timer);
  }, [look, isBusy]);

  const nameOf = (id: string | null) =>
    id === null ? '全部站点' : (sites.find((site) => site.id === id)?.name ?? '');
  const isOver = run !== null && state !== null && state.pending === 0;
  useEffect(() => {
    if (!isOver) return;
    setSaid(`${nameOf(run.site)}：${run.total.toLocaleString('zh-CN')} 页已重新发布。`);
    setRun(null);
  });

  async function again(site: string | null): Promise<void> {
    setSaid('');
    const answer = await askServer<{ pages: number }>('/api/publishing/again', { site });
    if (!answer.ok) {
      setSaid(answer.fault);
      return;
    }
    setState((old) => (old === null ? old : { ...old, pending: answer.body.pages }));
    setRun({ site, total: Math.max(1, answer.body.pages) });
  }

  async function againPage(key: string): Promise<void> {
    const answer = await askServer('/api/publishing/again', { key });
    setSaid(answer.ok ? '正在再发布这一页。' : answer.fault);
    await look();
  }

  const progress: Progress | null =
    run === null ? null : { ...run, done: Math.max(0, run.total - Math.min(run.total, pending)) };
  const failed = state?.failed ?? [];
  return (
    <>
      <div className="zq-page__head">
        <h1>发布状态</h1>
        {mayRepublishAll &&
          (progress?.site === null ? (
            <ProgressBar progress={progress} name="全部站点" />
          ) : (
            <button
              type="button"
              className="zq-button"
              disabled={progress !== null}
              onClick={() => {
                if (window.confirm('重新发布全部站点的全部页面？期间网站照常访问。')) void again(null);
              }}
            >
              重新发布全部站点
            </button>
          ))}
      </div>
      <ul className="zq-counts">
        <li>
          <div>
            等待<b>{state === null ? '…' : pending.toLocaleString('zh-CN')}</b>
            <small>页</small>
          </div>
        </li>
        <li>
          <div>
            失败
            <b className={failed.length > 0 ? 'zq-bad' : ''}>{state === null ? '…' : failed.length}</b>
            <small>页</small>
          </div>
        </li>
        <li>
          <div>
            最近上线
            <b>{state?.lastPublishedAt ? presentTime(state.lastPublishedAt, new Date()) : '还没有'}</b>
            <small>网站共 {state?.pages.toLocaleString('zh-CN') ?? '…'} 页</small>
          </div>
        </li>
      </ul>
      <p role="status" className="zq-note">
        {said}
      </p>
      <h2>失败的页面</h2>
      {state !== null && (
        <FailedPages
          failed={failed}
          siteName={nameOf}
          mayRepublish={mayRepublish}
          onAgain={(key) => void againPage(key)}
        />
      )}
      {mayRepublish && (
        <>
          <h2>全站重新发布</h2>
          <SiteRows
            sites={sites}
            failures={(site) => failed.filter(({ siteId }) => siteId === site).length}
            progress={progress}
            onAgain={({ id, name }) => {
              if (window.confirm(`重新发布${name}的全部页面？期间网站照常访问。`)) void again(id);
            }}
          />
        </>
      )}
    </>
  );
}
