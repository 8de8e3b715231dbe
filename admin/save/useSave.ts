'use client';

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

import { faultOf } from '../parts/ask-server.ts';
import { onOutcome, type Outcome } from '../session/watch-requests.ts';
import { askMade, formKey, noteSaved } from './form-key.ts';
import { conflictOpen, saveNotice } from './save-state.ts';

const slowMs = 1000;
const verySlowMs = 8000;

/** What is saved: a draft beside what is public, or the record itself with these values. */
export type SaveDeed = { draft: true } | { draft: false; values: Record<string, unknown> };

/**
 * Saves the open document and says in the bar how it went. Text that could not be saved stays in the form and counts as
 * unsaved; when only the network was missing, it is saved by itself once that is back.
 */
export function useSave(): (deed: SaveDeed) => Promise<boolean> {
  const { collectionSlug, id, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo();
  const { submit, setModified } = useForm();
  const busy = useRef(false);
  const stopWaiting = useRef<() => void>(() => undefined);
  useEffect(() => () => stopWaiting.current(), []);

  async function send(deed: SaveDeed): Promise<Outcome | null> {
    const collection = `/api/${collectionSlug ?? ''}`;
    const made = id === undefined ? await askMade(collection) : null;
    if (made === 'unknown') return { path: collection, method: 'POST', status: 0, body: null };
    const target = id ?? made?.id;
    const path = target === undefined ? collection : `${collection}/${target}`;
    const again = made === null ? {} : { revision: made.revision };
    const first = target === undefined ? { importKey: formKey() } : {};
    let outcome: Outcome | null = null;
    const stop = onOutcome((one) => {
      if (one.path === path && one.method !== 'GET') outcome = one;
    });
    const timers = [
      window.setTimeout(() => saveNotice.set({ tone: 'busy', text: '正在保存…' }), slowMs),
      window.setTimeout(() => saveNotice.set({ tone: 'busy', text: '服务器较慢，请不要关闭。' }), verySlowMs),
    ];
    try {
      await submit({
        action: `${path}?depth=0${deed.draft ? '&draft=true' : ''}`,
        method: target === undefined ? 'POST' : 'PATCH',
        overrides: { ...(deed.draft ? { _status: 'draft' } : deed.values), ...first, ...again },
        skipValidation: true,
      });
      return outcome;
    } finally {
      stop();
      for (const timer of timers) window.clearTimeout(timer);
    }
  }

  async function save(deed: SaveDeed): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    stopWaiting.current();
    saveNotice.set(null);
    const outcome = await send(deed).finally(() => {
      busy.current = false;
    });
    if (outcome === null) return false;
    noteSaved(outcome.status);
    if (outcome.status >= 200 && outcome.status < 300) {
      saveNotice.set(null);
      if (deed.draft) setUnpublishedVersionCount((count) => count + 1);
      else if (deed.values._status === 'published') {
        setHasPublishedDoc(true);
        setUnpublishedVersionCount(0);
      }
      return true;
    }
    // The reason stands in the bar or at its field, for as long as it holds; not in a note that passes.
    toast.dismiss();
    setModified(true);
    explain(outcome, deed);
    return false;
  }

  function explain({ status, body }: Outcome, deed: SaveDeed): void {
    if (status === 0) {
      saveNotice.set({ tone: 'fault', text: '网络不通，已备份，恢复后自动保存。' });
      const again = () => void latest.current(deed);
      window.addEventListener('online', again, { once: true });
      stopWaiting.current = () => window.removeEventListener('online', again);
    } else if (status === 409) {
      conflictOpen.set(true);
    } else if (status !== 401) {
      saveNotice.set({
        tone: 'fault',
        text: status === 400 ? '没有保存：请看标红的地方。' : faultOf(body, status),
      });
    }
  }

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  return save;
}
