'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';

import { askServer } from '../parts/ask-server.ts';
import type { BulkButton } from './present-deeds.ts';

interface Props {
  deed: BulkButton;
  count: number;
  measure: string;
  /** The rows that are ticked, as far as they are on this page. */
  rows: Record<string, unknown>[];
  onDo: (value: string) => void;
  onClose: () => void;
}

/** Asks what a deed needs to know before it is done to several rows. */
export function BulkDialog({ deed, count, measure, rows, onDo, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    event.stopPropagation();
    const value = new FormData(event.currentTarget).get('value');
    onDo(typeof value === 'string' ? value : '');
  }
  return createPortal(
    <dialog ref={dialog} className="zq-dialog" aria-labelledby="zq-bulk-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="zq-bulk-title">
          {deed.label} {count} {measure}
        </h2>
        {deed.confirm !== '' && <p>{deed.confirm.replace('#', String(count))}</p>}
        {deed.asks === 'column' && <ColumnChoice rows={rows} />}
        {deed.asks === 'until' && (
          <label className="zq-field">
            <span>置顶到哪一天</span>
            <input type="date" name="value" />
            <small>不填就取消置顶。</small>
          </label>
        )}
        {deed.asks === 'reason' && (
          <label className="zq-field">
            <span>原因</span>
            <textarea name="value" rows={3} maxLength={500} required />
            <small>电脑版和手机版的这些页改为撤稿说明，地址不变；各个列表和搜索不再列出。</small>
          </label>
        )}
        <div className="zq-dialog__buttons">
          <button
            type="submit"
            className={`zq-button ${deed.danger ? 'zq-button--danger' : 'zq-button--main'}`}
          >
            {deed.label}
          </button>
          <button type="button" className="zq-button" onClick={onClose}>
            不做
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}

interface ColumnOption {
  id: string;
  name: string;
}

/** Columns of the site of the rows; a row of another site stays where it is and says so. */
function ColumnChoice({ rows }: { rows: Record<string, unknown>[] }) {
  const [columns, setColumns] = useState<ColumnOption[] | null>(null);
  const [fault, setFault] = useState('');
  const site = siteOf(rows[0]);
  useEffect(() => {
    const query = `depth=0&limit=200&sort=position&select[name]=true&where[site][equals]=${encodeURIComponent(site)}`;
    void askServer<{ docs: { id: string | number; name: string }[] }>(`/api/columns?${query}`).then(
      (answer) => {
        if (answer.ok) setColumns(answer.body.docs.map(({ id, name }) => ({ id: String(id), name })));
        else setFault(answer.fault);
      },
    );
  }, [site]);
  const isMixed = rows.some((row) => siteOf(row) !== site);
  return (
    <label className="zq-field">
      <span>移到哪个栏目</span>
      <select name="value" required defaultValue="">
        <option value="" disabled>
          {columns === null ? '正在读栏目…' : '选一个'}
        </option>
        {columns?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {isMixed && <small>选了几个站点的文章：只移动第一篇所在站点的，其他的会说明原因。</small>}
      {fault !== '' && (
        <span className="zq-fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}

function siteOf(row: Record<string, unknown> | undefined): string {
  const site = row?.site;
  return typeof site === 'string' || typeof site === 'number' ? String(site) : '';
}
