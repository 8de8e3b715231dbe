'use client';

import { useAuth, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';

import { mayOnSite } from '../article/may-on-site.ts';
import { askServer } from '../parts/ask-server.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveNotice } from '../save/save-state.ts';
import { PreviewDialog, type Preview } from './PreviewDialog.tsx';

/** 预览: the page as the public would see it, made of what stands in the form now, saved or not. */
export function PreviewButton() {
  const { collectionSlug, id } = useDocumentInfo();
  const { getData } = useForm();
  const { user } = useAuth();
  const site = useFormFields(([fields]) => fields.site?.value);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);

  async function press(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await askServer<Preview>('/api/previews', {
      collection: collectionSlug,
      values: { ...getData(), id },
    });
    setBusy(false);
    saveNotice.set(answer.ok ? null : { tone: 'fault', text: answer.fault });
    if (answer.ok) setPreview(answer.body);
  }

  if (!mayOnSite(user, 'content.update', site)) return null;
  return (
    <>
      <button
        type="button"
        className="zq-button"
        data-key="preview"
        aria-busy={busy}
        onClick={() => void press()}
      >
        <Icon name="eye" />
        {busy ? '正在准备…' : '预览'}
        <kbd>P</kbd>
      </button>
      {preview !== null && <PreviewDialog preview={preview} onClose={() => setPreview(null)} />}
    </>
  );
}
