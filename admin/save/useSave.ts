'use client';

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

import { jumpTo } from '../article/jump-to.ts';
import { faultOf } from '../parts/ask-server.ts';
import { onOutcome, type Outcome } from '../session/watch-requests.ts';
import { askMade, formKey, noteSaved } from './form-key.ts';
import { faultsAtFields } from './faults-at-fields.ts';
import { conflictOf, recordName, saveNotice } from './save-state.ts';

const slowMs = 1000;
const verySlowMs = 8000;

/**
 * What is saved: a draft beside what is public, the document itself with these values, or a record of a collection that
 * has no drafts.
 */
export type SaveDeed = { draft: true } | { draft: false; values: Record<string, unknown> } | { plain: true };

/** What the kinds of saves differ in. */
interface Manner {
  draft: boolean;
  values: Record<string, unknown>;
  /** A document with drafts: it has a key of its form, and says what is missing only when it is published. */
  isDocument: boolean;
}

function mannerOf(deed: SaveDeed): Manner {
  if ('plain' in deed) return { draft: false, values: {}, isDocument: false };
  const values = deed.draft ? { _status: 'draft' } : deed.values;
  return { draft: deed.draft, values, isDocument: true };
}

/**
 * Saves the open document and says in the bar how it went. Text that could not be saved stays in the form and counts as
 * unsaved; when only the network was missing, it is saved by itself once that is back.
 */
export function useSave(): (deed: SaveDeed) => Promise<boolean> {
  const { collectionSlug, id, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo();
  const { submit, setModified, setSubmitted } = useForm();
  const busy = useRef(false);
  const stopWaiting = useRef<() => void>(() => undefined);
  useEffect(() => () => stopWaiting.current(), []);

  async function send({ draft, values, isDocument }: Manner): Promise<Outcome | null> {
    const collection = `/api/${collectionSlug ?? ''}`;
    const made = id === undefined && isDocument ? await askMade(collection) : null;
    if (made === 'unknown') return { path: collection, method: 'POST', status: 0, body: null };
    const target = id ?? made?.id;
    const path = target === undefined ? collection : `${collection}/${target}`;
    const again = made === null ? {} : { revision: made.revision };
    const first = target === undefined && isDocument ? { importKey: formKey() } : {};
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
        action: `${path}?depth=0${draft ? '&draft=true' : ''}`,
        method: target === undefined ? 'POST' : 'PATCH',
        overrides: { ...values, ...first, ...again },
        // The server finds it all; and Payload's form of a new user asks for a password that nobody gives.
        skipValidation: isDocument || target === undefined,
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
    const manner = mannerOf(deed);
    const outcome = await send(manner).finally(() => {
      busy.current = false;
    });
    if (outcome === null) return false;
    if (manner.isDocument) noteSaved(outcome.status);
    if (outcome.status >= 200 && outcome.status < 300) {
      saveNotice.set(null);
      countVersions(manner);
      return true;
    }
    // The reason stands in the bar or at its field, for as long as it holds; not in a note that passes. The note comes
    // up a moment later than it is asked for.
    window.setTimeout(() => toast.dismiss(), 0);
    setModified(true);
    // Payload hides the faults of a draft.
    if (outcome.status === 400) setSubmitted(true);
    explain(outcome, deed);
    return false;
  }

  function countVersions({ draft, values }: Manner): void {
    if (draft) setUnpublishedVersionCount((count) => count + 1);
    if (values._status === 'published') {
      setHasPublishedDoc(true);
      setUnpublishedVersionCount(0);
    }
  }

  function explain({ status, body }: Outcome, deed: SaveDeed): void {
    if (status === 0) {
      saveNotice.set({ tone: 'fault', text: '网络不通，已备份，恢复后自动保存。' });
      const again = () => void latest.current(deed);
      window.addEventListener('online', again, { once: true });
      stopWaiting.current = () => window.removeEventListener('online', again);
    } else if (status === 409) {
      conflictOf.set(recordName(collectionSlug, id));
    } else if (status !== 401) {
      const faults = status === 400 ? faultsAtFields(body) : [];
      const [first] = faults;
      if (first !== undefined) jumpTo(first.path);
      const text = status === 400 ? `没有保存：${faultOf(body, status)}` : faultOf(body, status);
      saveNotice.set({ tone: 'fault', text, faults });
    }
  }

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  return save;
}
