'use client';

import type { SearchState } from './search-state.ts';

interface Props {
  /** Null while they are not known. */
  files: SearchState['unread'] | null;
  sites: { id: string; name: string }[];
}

/** Attachments that are found by their name only, with the reason. */
export function UnreadFiles({ files, sites }: Props) {
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? '';
  return (
    <>
      <h2>读不了的附件</h2>
      <p className="zq-note">
        这些附件只能按名称搜到，搜不到里面的文字。换一个好的文件，或重建索引再试一次。
      </p>
      {files?.length === 0 && <p className="zq-note">没有读不了的附件。</p>}
      {files !== null && files.length > 0 && (
        <table className="zq-table">
          <thead>
            <tr>
              <th>附件</th>
              <th>所属内容</th>
              <th>站点</th>
              <th>原因</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, url, owner, siteId, fault }, place) => (
              <tr key={`${url} ${String(place)}`}>
                <td>
                  <a href={url}>{name}</a>
                </td>
                <td>{owner}</td>
                <td>{nameOf(siteId)}</td>
                <td>{fault}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
