'use client';

import { useCallback, useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import type { PublishState } from './publish-state.ts';

interface Props {
  sites: { id: string; name: string }[];
  mayRepublish: boolean;
  mayRepublishAll: boolean;
}

const refreshMs = 2000;

/** What waits, what failed and since when; publishing a page, a site or the whole group again. */
export function PublishingStatus({ sites, mayRepublish, mayRepublishAll }: Props) {
  const [state, setState] = useState<PublishState | null>(null);
  const [said, setSaid] = useState('');
  const look = useCallback(async () => {
    const answer = await askServer<PublishState>('/api/publishing/status');
    if (answer.ok) setState(answer.body);
    else setSaid(answer.fault);
  }, []);

  useEffect(() => {
    void look();
    const timer = window.setInterval(() => void look(), refreshMs);
    return () => window.clearInterval(timer);
  }, [look]);

  async function again(what: { site: string | null } | { key: string }, name: string): Promise<void> {
    const answer = await askServer<{ pages: number }>('/api/publishing/again', what);
    setSaid(answer.ok ? `${name}：${answer.body.pages} 页开始重新发布。` : answer.fault);
    await look();
  }

  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? '';
  return (
    <>
      <div className="zq-page__head">
        <h1>发布状态</h1>
        {mayRepublishAll && (
          <button
            type="button"
            className="zq-button"
            onClick={() =>
              window.confirm('重新发布全部站点的全部页面？期间网站照常访问。') &&
              void again({ site: null }, '全部站点')
            }
          >
            重新发布全部站点
          </button>
        )}
      </div>
      <ul className="zq-counts" aria-live="polite">
        <li>
          <div>
            等待<b>{state?.pending ?? '…'}</b>
            <small>页</small>
          </div>
        </li>
        <li>
          <div>
            失败
            <b className={state && state.failed.length > 0 ? 'zq-fault' : ''}>
              {state?.failed.length ?? '…'}
            </b>
            <small>页</small>
          </div>
        </li>
        <li>
          <div>
            最近上线
            <b>{state?.lastPublishedAt ? presentTime(state.lastPublishedAt, new Date()) : '还没有'}</b>
            <small>共 {state?.pages ?? '…'} 页</small>
          </div>
        </li>
      </ul>
      <p role="status" className="zq-note">
        {said}
      </p>
      <h2>失败的页面</h2>
      {state?.failed.length === 0 && <p className="zq-note">没有失败的页面。</p>}
      {state !== null && state.failed.length > 0 && (
        <table className="zq-table">
          <thead>
            <tr>
              <th>页面</th>
              <th>站点</th>
              <th>原因</th>
              <th>开始</th>
              <th>下一步</th>
            </tr>
          </thead>
          <tbody>
            {state.failed.map((failure) => (
              <tr key={failure.key}>
                <td>{failure.path}</td>
                <td>{nameOf(failure.siteId)}</td>
                <td>{failure.reason}</td>
                <td>{presentTime(failure.since, new Date())}</td>
                <td>
                  {mayRepublish && (
                    <button
                      type="button"
                      className="zq-next"
                      onClick={() => void again({ key: failure.key }, '页面')}
                    >
                      再发布
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayRepublish && (
        <>
          <h2>全站重新发布</h2>
          <table className="zq-table">
            <thead>
              <tr>
                <th>站点</th>
                <th>下一步</th>
              </tr>
            </thead>
            <tbody>
              {sites.map(({ id, name }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>
                    <button type="button" className="zq-next" onClick={() => void again({ site: id }, name)}>
                      全站重新发布
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
