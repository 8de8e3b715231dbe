'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

import { ConflictDialog } from './ConflictDialog.tsx';
import { forgetFormKey } from './form-key.ts';
import { recordName, saveNotice } from './save-state.ts';
import { useLockWords } from './useLockWords.ts';
import { useStaleAnswer } from './useStaleAnswer.ts';

/** What every form needs for saving: both editions after a conflict, the words of the edit lock, a fresh start. */
export function SaveDialogs() {
  const { collectionSlug, id } = useDocumentInfo();
  useLockWords();
  useStaleAnswer(recordName(collectionSlug, id));
  useEffect(() => {
    forgetFormKey();
    // What was said of another record is none of this one's business.
    saveNotice.set(null);
    return forgetFormKey;
  }, []);
  return <ConflictDialog />;
}
