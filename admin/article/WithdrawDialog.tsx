'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';

import { askServer } from '../parts/ask-server.ts';
import { mayOnSite } from './may-on-site.ts';
import { useArticleState } from './useArticleState.ts';

/** 撤稿: says what will happen, asks why, and does it. Shown to those who may; the server decides. */
export function WithdrawButton() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { state, saved } = useArticleState();
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState('');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  const isPublic = state === 'published' || state === 'changed' || state === 'scheduled';
  if (!isPublic || !mayOnSite(user, 'content.withdraw', saved.site)) return null;

  async function withdraw(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const reason = new FormData(event.currentTarget).get('reason');
    const answer = await askServer(
      `/api/articles/${id}?depth=0`,
      { _status: 'draft', withdrawReason: reason, revision: saved.revision },
      'PATCH',
    );
    if (answer.ok) window.location.reload();
    else setFault(answer.fault);
  }

  return (
    <>
      <button type="button" className="zq-button" onClick={() => setOpen(true)}>
        撤稿
      </button>
      {open &&
        createPortal(
          <dialog
            ref={dialog}
            className="zq-dialog"
            aria-labelledby="zq-withdraw"
            onClose={() => setOpen(false)}
          >
            <form onSubmit={(event) => void withdraw(event)}>
              <h2 id="zq-withdraw">撤下“{typeof saved.title === 'string' ? saved.title : '这一篇'}”？</h2>
              <p>
                电脑版和手机版的这一页改为撤稿说明，地址不变；首页和各个列表不再列出；搜索、订阅移除。以后可以恢复为草稿再发布。
              </p>
              <label className="zq-field">
                <span>原因</span>
                <textarea name="reason" rows={3} maxLength={500} required />
              </label>
              {fault !== '' && (
                <p className="zq-fault" role="alert">
                  {fault}
                </p>
              )}
              <div className="zq-dialog__buttons">
                <button type="submit" className="zq-button zq-button--main">
                  撤下这一篇
                </button>
                <button type="button" className="zq-button" onClick={() => setOpen(false)}>
                  不撤
                </button>
              </div>
            </form>
          </dialog>,
          // A form of its own must not stand inside the form of the article.
          document.body,
        )}
    </>
  );
}
