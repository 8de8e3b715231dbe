'use client';

import '../styles/article-form.css';

import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
} from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';

import { presentTime } from '../parts/present-time.ts';
import { recordName, savesDone } from '../save/save-state.ts';
import { onOutcome } from '../session/watch-requests.ts';
import { readBackup, removeBackup, writeBackup, type Backup } from './backup-store.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { lastBackup } from './last-backup.ts';
import { planRestore } from './plan-restore.ts';
import { noteUnsaved } from './unsaved.ts';
import { useFilledFields } from './use-filled-fields.ts';
import { useValues } from './use-values.ts';

const everyMs = 2000;

/** Keeps unsaved text on this machine every two seconds, clears it when it is saved, and offers it on return. */
export function TextBackup() {
  const { collectionSlug, id } = useDocumentInfo();
  const key = recordName(collectionSlug, id);
  // Looked at again with every change of the form.
  useAllFormFields();
  const { getData } = useForm();
  const fields = useFilledFields();
  const modified = useFormModified();
  const initializing = useFormInitializing();
  const takeValues = useValues();
  const saves = savesDone.use();
  const [found, setFound] = useState<Backup | null>(null);
  const [comparing, setComparing] = useState(false);
  const latest = useRef(getData);
  const savesSeen = useRef(saves);

  useEffect(() => {
    latest.current = getData;
  });
  useEffect(() => {
    const collection = `/api/${collectionSlug ?? ''}`;
    const mine = id === undefined ? collection : `${collection}/${id}`;
    return onOutcome(({ path, method, status }) => {
      const isSaved = path === mine && method !== 'GET' && status >= 200 && status < 300;
      if (isSaved) savesDone.set(savesDone.get() + 1);
    });
  }, [collectionSlug, id]);
  useEffect(() => {
    // Whatever is kept while nobody writes here was left behind: by a reload, a crash, a lost session.
    if (initializing || modified) return;
    const saved = savesSeen.current !== savesDone.get();
    savesSeen.current = savesDone.get();
    // A browser that keeps nothing has no backup to offer.
    const now = saved ? removeBackup(key).then(() => null) : readBackup(key);
    now.then(setFound, () => undefined);
  }, [initializing, key, modified, saves]);
  useEffect(() => {
    noteUnsaved(modified);
    lastBackup.set(false);
    if (!modified) return undefined;
    const keep = () =>
      void writeBackup({ key, at: new Date().toISOString(), values: valuesIn(latest.current()) }).then(
        () => lastBackup.set(true),
        () => undefined,
      );
    const timer = window.setInterval(keep, everyMs);
    window.addEventListener('pagehide', keep);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [key, modified]);

  const differences = found === null ? [] : planRestore(fields, found.values, valuesIn(getData()));
  if (found === null || differences.length === 0) return null;

  function restore(): void {
    takeValues(differences.map(({ field, mine }) => ({ field, value: mine })));
    setFound(null);
  }

  function discard(): void {
    void removeBackup(key).catch(() => undefined);
    setFound(null);
  }

  return (
    <section className="zq-backup" aria-label="本机的备份">
      <span>本机有未保存的文字（{presentTime(found.at, new Date())}）。</span>
      <button type="button" className="zq-link" onClick={restore}>
        恢复
      </button>
      <button
        type="button"
        className="zq-link"
        aria-expanded={comparing}
        onClick={() => setComparing(!comparing)}
      >
        对照
      </button>
      <button type="button" className="zq-link" onClick={discard}>
        丢弃
      </button>
      {comparing && <DifferenceTable differences={differences} heads={['本机的', '现在的']} />}
    </section>
  );
}

/** Payload says that a form holds anything. */
const valuesIn = (data: unknown): Record<string, unknown> => data as Record<string, unknown>;
