'use client';

import '../styles/article-form.css';

import { useDocumentInfo, useEditDepth, useFormModified, useHotkey } from '@payloadcms/ui';

import { saveNotice } from './save-state.ts';
import { useSave } from './useSave.ts';

/** 保存 of a record without drafts: the one button of its form. */
export function SaveButton() {
  const { id, uploadStatus } = useDocumentInfo();
  const modified = useFormModified();
  const save = useSave();
  const editDepth = useEditDepth();

  async function press(): Promise<void> {
    if (uploadStatus === 'uploading') return;
    if (modified || id === undefined) await save({ plain: true });
    else saveNotice.set({ tone: 'busy', text: '没有要保存的改动。' });
  }
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (document.querySelector('dialog[open]') === null) void press();
  });

  return (
    <button id="action-save" type="button" className="zq-button zq-button--main" onClick={() => void press()}>
      保存
      <kbd>Ctrl S</kbd>
    </button>
  );
}
