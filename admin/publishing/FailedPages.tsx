'use client';

import { Link } from '@payloadcms/ui';

import { presentTime } from '../parts/present-time.ts';
import { presentPage } from './present-page.ts';
import type { PublishState } from './publish-state.ts';

interface Props {
  failed: PublishState['failed'];
  siteName: (id: string) => string;
  mayRepublish: boolean;
  onAgain: (key: string) => void;
}

/** Pages that could not be published: which, why, since when, and trying again. */
export function FailedPages({ failed, siteName, mayRepublish, onAgain }: Props) {
  if (failed.length === 0) return <p className="zq-note">没有失败的页面。</p>;
  return (
    <table className="zq-table zq-cards">
      <thead>
        <tr>
          <th>页面</th>
          <th>原因</th>
          <th>站点</th>
          <th>开始</th>
          <th>下一步</th>
        </tr>
      </thead>
      <tbody>
        {failed.map(({ key, path, siteId, reason, since }) => {
          const page = presentPage(key);
          return (
            <tr key={key}>
              <td>
                {page.record === null ? (
                  <b>{page.name}</b>
                ) : (
                  <Link href={page.record} prefetch={false}>
                    {page.name}
                  </Link>
                )}
                <small className="zq-path">/{path}</small>
              </td>
              <td>{reason}</td>
              <td className="zq-nowrap">{siteName(siteId)}</td>
              <td className="zq-nowrap">{presentTime(since, new Date())}</td>
              <td>
                {mayRepublish && (
                  <button
                    type="button"
                    className="zq-next"
                    aria-label={`再发布：${page.name}`}
                    onClick={() => onAgain(key)}
                  >
                    再发布
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
