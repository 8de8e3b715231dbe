'use client';

import { useAuth, useFormFields, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

import { saveNotice } from '../save/save-state.ts';
import { useSave } from '../save/useSave.ts';
import { planBar } from './document-state.ts';
import { mayOnSite } from './may-on-site.ts';
import { useDocumentState } from './useDocumentState.ts';

/** 存草稿: keeps what is written; what is public stays as it is. */
export function SaveDraftButton() {
  const { state } = useDocumentState();
  const modified = useFormModified();
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value);
  const site = useFormFields(([fields]) => fields.site?.value);
  const { user } = useAuth();
  const save = useSave();
  const shown =
    planBar(state, { publishedAt, modified }, new Date()).saveDraft &&
    mayOnSite(user, 'content.update', site);

  async function press(): Promise<void> {
    if (!shown) return;
    if (modified || state === 'new') await save({ draft: true });
    else saveNotice.set({ tone: 'busy', text: '没有要保存的改动。' });
  }
  const pressNow = useRef(press);
  useEffect(() => {
    pressNow.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS' || event.isComposing) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) void pressNow.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (!shown) return null;
  return (
    <button id="action-save-draft" type="button" className="zq-button" onClick={() => void press()}>
      存草稿
      <kbd>Ctrl S</kbd>
    </button>
  );
}
