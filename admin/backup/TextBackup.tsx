'use client';

import { useAllFormFields, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';

import { presentTime } from '../parts/present-time.ts';
import { readBackup, removeBackup, writeBackup, type Backup } from './backup-store.ts';
import { backedUp, planRestore, presentValue } from './plan-restore.ts';
import { noteUnsaved } from './unsaved.ts';

const everyMs = 2000;

/** Keeps unsaved text on this machine every two seconds, clears it on save, and offers it on return. */
export function TextBackup() {
  const { collectionSlug, id } = useDocumentInfo();
  const key = `${collectionSlug ?? ''}/${id ?? 'new'}`;
  const [fields] = useAllFormFields();
  const { dispatchFields, setModified } = useForm();
  const modified = useFormModified();
  const [found, setFound] = useState<Backup | null>(null);
  const [comparing, setComparing] = useState(false);
  const latest = useRef<Record<string, unknown>>({});
  const wasModified = useRef(false);
  const values = Object.fromEntries(Object.keys(backedUp).map((path) => [path, fields[path]?.value]));

  useEffect(() => {
    latest.current = values;
  });
  useEffect(() => {
    // A browser that keeps nothing has no backup to offer.
    readBackup(key).then(setFound, () => undefined);
  }, [key]);
  useEffect(() => {
    noteUnsaved(modified);
    if (!modified) {
      if (wasModified.current) void removeBackup(key).catch(() => undefined);
      wasModified.current = false;
      return undefined;
    }
    wasModified.current = true;
    const keep = () =>
      void writeBackup({ key, at: new Date().toISOString(), values: latest.current }).catch(() => undefined);
    const timer = window.setInterval(keep, everyMs);
    return () => window.clearInterval(timer);
  }, [key, modified]);

  const differences = found === null ? [] : planRestore(found.values, values);
  if (found === null || differences.length === 0) return null;

  function restore(): void {
    for (const { path, mine } of differences) {
      dispatchFields({ type: 'UPDATE', path, value: mine, initialValue: mine });
    }
    setModified(true);
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
      {comparing && (
        <table className="zq-compare">
          <thead>
            <tr>
              <th>栏位</th>
              <th>本机的</th>
              <th>现在的</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, label, mine, shown }) => (
              <tr key={path}>
                <th scope="row">{label}</th>
                <td>{presentValue(mine)}</td>
                <td>{presentValue(shown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
