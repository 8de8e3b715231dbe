'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { removeBackup } from '../backup/backup-store.ts';
import { useDocumentState } from './useDocumentState.ts';

/** 放弃改动: what is public becomes what is in the form again; asked once, for the changes are gone. */
export function DiscardButton() {
  const { collectionSlug, id } = useDocumentInfo();
  const path = `${collectionSlug ?? ''}/${id ?? ''}`;
  const { setModified } = useForm();
  const { saved } = useDocumentState();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState('');

  async function discard(): Promise<void> {
    const published = await askServer<Record<string, unknown>>(`/api/${path}?depth=0&draft=false`);
    if (!published.ok) return setFault(published.fault);
    const { id: _id, createdAt: _created, updatedAt: _updated, ...values } = published.body;
    const answer = await askServer(
      `/api/${path}?depth=0`,
      { ...values, _status: 'published', revision: saved.revision },
      'PATCH',
    );
    if (!answer.ok) return setFault(answer.fault);
    setModified(false);
    await removeBackup(path).catch(() => undefined);
    window.location.reload();
  }

  return (
    <>
      <button type="button" className="zq-button" onClick={() => setAsking(true)}>
        放弃改动
      </button>
      {asking && (
        <Dialog title="放弃还没有发布的改动？" onClose={() => setAsking(false)}>
          <p>表单回到公开的那一版。以前的版本在“版本”里还能找到。</p>
          {fault !== '' && (
            <p className="zq-fault" role="alert">
              {fault}
            </p>
          )}
          <div className="zq-dialog__buttons">
            <button type="button" className="zq-button zq-button--main" onClick={() => void discard()}>
              放弃改动
            </button>
            <button type="button" className="zq-button" onClick={() => setAsking(false)}>
              留着
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
