'use client';

import { useAuth, useDocumentInfo, useFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

import { useSave } from '../save/useSave.ts';
import { checkRequests } from './check-requests.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { planBar } from './document-state.ts';
import { jumpTo } from './jump-to.ts';
import { mayOnSite } from './may-on-site.ts';
import { UnscheduleButton } from './UnscheduleButton.tsx';
import { useDocumentState } from './useDocumentState.ts';

/**
 * The one main button of a document, by its state. It is never grey: pressed too early, it leads to the list of all that
 * is missing.
 */
export function PublishButton() {
  const { id } = useDocumentInfo();
  const processing = useFormProcessing();
  const modified = useFormModified();
  const { user } = useAuth();
  const site = useFormFields(([fields]) => fields.site?.value);
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value);
  const { state } = useDocumentState();
  const save = useSave();
  const { main, discard, unschedule } = planBar(state, { publishedAt, modified }, new Date());

  async function press(): Promise<void> {
    switch (main.does) {
      case 'edit':
        return jumpTo(main.path);
      case 'restore':
        await save({ draft: false, values: { _status: 'draft', withdrawnAt: null, withdrawReason: null } });
        return;
      case 'publish':
        if (await checkRequests.pass()) await save({ draft: false, values: { _status: 'published' } });
        return;
      default:
        main satisfies never;
    }
  }

  const pressNow = useRef(press);
  useEffect(() => {
    pressNow.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'Enter' || event.isComposing) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      void pressNow.current();
    };
    // Before the editor takes it for a new line.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  if (!mayOnSite(user, 'content.publish', site)) return null;
  return (
    <>
      {discard && <DiscardButton />}
      {unschedule && id !== undefined && <UnscheduleButton />}
      <button
        id="action-save"
        type="button"
        className="zq-button zq-button--main"
        aria-busy={processing}
        onClick={() => void press()}
      >
        {processing ? '正在保存…' : main.label}
        <kbd>Ctrl Enter</kbd>
      </button>
    </>
  );
}
