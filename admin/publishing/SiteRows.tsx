'use client';

import { presentTime } from '../parts/present-time.ts';

/** A site as the page of publishing lists it. */
export interface PublishedSite {
  id: string;
  name: string;
  /** ISO 8601 of the newest public article; null when there is none. */
  lastAt: string | null;
}

/** How far publishing a site again has come. */
export interface Progress {
  /** Null for the whole group. */
  site: string | null;
  done: number;
  total: number;
}

interface Props {
  sites: readonly PublishedSite[];
  failures: (site: string) => number;
  progress: Progress | null;
  onAgain: (site: PublishedSite) => void;
}

/** The sites of the person, each with the button that publishes all of it again. */
export function SiteRows({ sites, failures, progress, onAgain }: Props) {
  return (
    <table className="zq-table zq-cards">
      <thead>
        <tr>
          <th>站点</th>
          <th>最近的文章</th>
          <th>失败</th>
          <th>下一步</th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => {
          const failed = failures(site.id);
          return (
            <tr key={site.id}>
              <td>
                <b>{site.name}</b>
              </td>
              <td className="zq-nowrap" data-label="最近的文章">
                {site.lastAt === null ? '还没有' : presentTime(site.lastAt, new Date())}
              </td>
              <td className={failed > 0 ? 'zq-due--bad' : 'zq-none'} data-label="失败">
                {failed > 0 ? `${failed} 页` : '没有'}
              </td>
              <td>
                {progress?.site === site.id ? (
                  <ProgressBar progress={progress} name={site.name} />
                ) : (
                  <button
                    type="button"
                    className="zq-next"
                    aria-label={`全站重新发布：${site.name}`}
                    disabled={progress !== null}
                    onClick={() => onAgain(site)}
                  >
                    全站重新发布
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Pages done of pages to do. */
export function ProgressBar({ progress: { done, total }, name }: { progress: Progress; name: string }) {
  return (
    <span className="zq-progress">
      <progress max={total} value={done} aria-label={`正在重新发布${name}`} />
      {done.toLocaleString('zh-CN')} / {total.toLocaleString('zh-CN')} 页
    </span>
  );
}
