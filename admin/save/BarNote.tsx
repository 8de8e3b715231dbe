'use client';

import '../styles/article-form.css';

import { useFormModified } from '@payloadcms/ui';

import { lastBackup } from '../backup/last-backup.ts';
import { saveNotice } from './save-state.ts';

/** Beside the buttons: how saving goes, else that unsaved text is kept on this machine. */
export function BarNote() {
  const notice = saveNotice.use();
  const modified = useFormModified();
  const backup = lastBackup.use();
  return (
    <span className="zq-bar-note" role="status">
      {notice !== null ? (
        <span className={notice.tone === 'fault' ? 'zq-fault' : ''}>{notice.text}</span>
      ) : (
        modified && backup && '改动已在本机备份'
      )}
    </span>
  );
}
