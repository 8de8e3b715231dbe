'use client';

import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import {
  number,
  splitReason,
  statusNames,
  type LinePage,
  type LineStatus,
  type TableLine,
  type TableState,
} from './table-state.ts';

const looks = {
  created: 'zq-state zq-state--ok',
  updated: 'zq-state zq-state--warn',
  unchanged: 'zq-state',
  refused: 'zq-state zq-state--bad',
  waiting: 'zq-state',
} satisfies Record<LineStatus, string>;

/** The report line by line, by pages; what is refused first, if anything is. */
export function TableLines({ state: { counts } }: { state: TableState }) {
  const [status, setStatus] = useState<LineStatus | ''>(counts.refused > 0 ? 'refused' : '');
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<LinePage | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    let isOver = false;
    const query = new URLSearchParams({ status, page: String(page) }).toString();
    void askServer<LinePage>(`/api/disclosure-table/lines?${query}`).then((answer) => {
      if (isOver) return;
      setFault(answer.ok ? '' : answer.fault);
      if (answer.ok) setFound(answer.body);
    });
    return () => {
      isOver = true;
    };
  }, [status, page]);

  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choices: [LineStatus | '', string, number][] = [
    ['', '全部', all],
    ...(Object.keys(statusNames) as LineStatus[])
      .filter((one) => one !== 'waiting' || counts.waiting > 0)
      .map((one): [LineStatus, string, number] => [one, statusNames[one], counts[one]]),
  ];
  return (
    <section aria-label="逐行报告">
      <ul className="zq-chips">
        {choices.map(([key, label, count]) => (
          <li key={key}>
            <button
              type="button"
              className="zq-chip"
              aria-pressed={key === status}
              onClick={() => {
                setStatus(key);
                setPage(1);
              }}
            >
              {label} <small>{number(count)}</small>
            </button>
          </li>
        ))}
      </ul>
      {fault !== '' && <p className="zq-fault">{fault}</p>}
      {found !== null && found.total === 0 && <p className="zq-note">没有这样的行。</p>}
      {found !== null && found.total > 0 && (
        <table className="zq-table zq-import__lines">
          <thead>
            <tr>
              <th>行</th>
              <th>名称</th>
              <th>结果</th>
              <th>说明</th>
            </tr>
          </thead>
          <tbody>
            {found.lines.map((line) => (
              <Line key={line.line} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {found !== null && found.pages > 1 && (
        <nav className="zq-pager" aria-label="报告的分页">
          <button
            type="button"
            className="zq-button zq-button--small"
            disabled={found.page <= 1}
            onClick={() => setPage(found.page - 1)}
          >
            上一页
          </button>
          <span>
            第 {number(found.page)} 页，共 {number(found.pages)} 页
          </span>
          <button
            type="button"
            className="zq-button zq-button--small"
            disabled={found.page >= found.pages}
            onClick={() => setPage(found.page + 1)}
          >
            下一页
          </button>
        </nav>
      )}
    </section>
  );
}

function Line({ line: { line, title, status, reason, url } }: { line: TableLine }) {
  const { text, href } = splitReason(reason);
  return (
    <tr>
      <td>{line}</td>
      <td>{url === '' ? title || '（没有名称）' : <a href={url}>{title}</a>}</td>
      <td>
        <span className={looks[status]}>{statusNames[status]}</span>
      </td>
      <td>
        {text}
        {href !== null && <a href={href}>打开那一条</a>}
      </td>
    </tr>
  );
}
