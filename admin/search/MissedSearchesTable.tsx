'use client';

import { Link } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import type { MissedSearches } from './search-state.ts';

/** What people searched without finding, most frequent first. */
export function MissedSearchesTable({ mayEditSynonyms }: { mayEditSynonyms: boolean }) {
  const [missed, setMissed] = useState<MissedSearches | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    void askServer<MissedSearches>('/api/search/missed').then((answer) =>
      answer.ok ? setMissed(answer.body) : setFault(answer.fault),
    );
  }, []);
  return (
    <>
      <h2>没有搜到的词</h2>
      <p className="zq-note">
        最近 {missed?.days ?? 30}{' '}
        天里至少搜过两次、什么也没有找到的词。不记录是谁搜的，可能含有个人信息的词不记录。
        {mayEditSynonyms && (
          <>
            叫法不同的，可以加到
            <Link href="/admin/collections/synonyms" prefetch={false}>
              同义词
            </Link>
            里。
          </>
        )}
      </p>
      {fault !== '' && <p className="zq-fault">{fault}</p>}
      {missed?.texts.length === 0 && <p className="zq-note">没有这样的词。</p>}
      {missed !== null && missed.texts.length > 0 && (
        <table className="zq-table">
          <thead>
            <tr>
              <th>搜索词</th>
              <th>次数</th>
              <th>最近一次</th>
            </tr>
          </thead>
          <tbody>
            {missed.texts.map(({ text, count, lastDay }) => (
              <tr key={text}>
                <td>{text}</td>
                <td>{count}</td>
                <td>{lastDay}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
