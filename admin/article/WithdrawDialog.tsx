'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useDocumentState } from './useDocumentState.ts';
import { withdrawOpen } from './withdraw-open.ts';

interface Uses {
  lists: number;
  documents: { id: string; title: string }[];
  related: number;
}

/** 撤稿: lists what it will do, with the real numbers, asks why, and does it. The server decides. */
export function WithdrawDialog() {
  const { collectionSlug, id } = useDocumentInfo();
  const path = `${collectionSlug ?? ''}/${id ?? ''}`;
  const { setModified } = useForm();
  const { saved } = useDocumentState();
  const open = withdrawOpen.use();
  const [uses, setUses] = useState<Uses | null>(null);
  const [fault, setFault] = useState('');
  const close = () => withdrawOpen.set(false);

  useEffect(() => {
    if (!open) return;
    setFault('');
    void askServer<Uses>(`/api/publishing/${path}/uses`).then((answer) =>
      setUses(answer.ok ? answer.body : null),
    );
  }, [path, open]);
  useEffect(() => close, []);
  if (!open) return null;

  async function withdraw(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason !== 'string' || reason.trim() === '') return setFault('原因还没有写。');
    const answer = await askServer(
      `/api/${path}?depth=0`,
      { _status: 'draft', withdrawReason: reason, revision: saved.revision },
      'PATCH',
    );
    if (!answer.ok) return setFault(answer.fault);
    setModified(false);
    window.location.reload();
  }

  return (
    <Dialog title={`撤下“${typeof saved.title === 'string' ? saved.title : '这一篇'}”？`} onClose={close}>
      <ul className="zq-effects">
        <li>电脑版和手机版的这一页改为撤稿说明，地址不变</li>
        {uses !== null && <li>{uses.lists} 个列表和首页移除这一篇</li>}
        {uses !== null && uses.documents.length > 0 && (
          <li>
            {uses.documents.length} 篇稿件链到这里，那几个字不再成链接：
            {uses.documents
              .slice(0, 5)
              .map(({ title }) => `“${title}”`)
              .join('')}
            {uses.documents.length > 5 ? '等' : ''}
          </li>
        )}
        {uses !== null && uses.related > 0 && <li>{uses.related} 份相关文件和解读不再提到这一篇</li>}
        <li>搜索、订阅移除</li>
        <li>以后可以恢复为草稿再发布</li>
      </ul>
      <form noValidate onSubmit={(event) => void withdraw(event)}>
        <label className="zq-field">
          <span>
            原因<em className="zq-required">必填</em>
          </span>
          <textarea name="reason" rows={3} maxLength={500} autoFocus />
          <small>写进公开的撤稿说明。</small>
        </label>
        {fault !== '' && (
          <p className="zq-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="zq-dialog__buttons">
          <button type="submit" className="zq-button zq-button--main">
            撤下 1 篇
          </button>
          <button type="button" className="zq-button" onClick={close}>
            不撤
          </button>
        </div>
      </form>
    </Dialog>
  );
}
