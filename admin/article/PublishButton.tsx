'use client';

import { Button, useAuth, useDocumentInfo, useForm, useFormFields, useFormProcessing } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { mainDeed } from './document-state.ts';
import { mayOnSite } from './may-on-site.ts';
import { useArticleState } from './useArticleState.ts';

/**
 * The one main button of an article. It is never grey: pressed too early, the server says all that is missing and the
 * list of it stands above the form.
 */
export function PublishButton() {
  const { id, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo();
  const { submit } = useForm();
  const processing = useFormProcessing();
  const { user } = useAuth();
  const site = useFormFields(([fields]) => fields.site?.value);
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value);
  const { state, saved } = useArticleState();
  const [fault, setFault] = useState('');
  const busy = useRef(false);
  const label = mainDeed(state, publishedAt, new Date());

  async function publish(): Promise<void> {
    const result = await submit({
      action: `/api/articles${id === undefined ? '' : `/${id}`}?depth=0`,
      method: id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'published' },
      skipValidation: true,
    });
    if (!result?.res.ok) return;
    setUnpublishedVersionCount(0);
    setHasPublishedDoc(true);
  }

  async function restore(): Promise<void> {
    const answer = await askServer(
      `/api/articles/${id}?depth=0`,
      { _status: 'draft', withdrawnAt: null, withdrawReason: null, revision: saved.revision },
      'PATCH',
    );
    if (answer.ok) window.location.reload();
    else setFault(answer.fault);
  }

  async function press(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setFault('');
    try {
      await (state === 'withdrawn' ? restore() : publish());
    } finally {
      busy.current = false;
    }
  }

  const pressNow = useRef(press);
  useEffect(() => {
    pressNow.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      void pressNow.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (!mayOnSite(user, 'content.publish', site)) return null;
  return (
    <>
      {fault !== '' && (
        <span className="zq-fault" role="alert">
          {fault}
        </span>
      )}
      <Button
        id="action-save"
        buttonStyle="primary"
        size="medium"
        type="button"
        aria-label={label}
        onClick={() => void press()}
        extraButtonProps={{ 'aria-busy': processing }}
      >
        {processing ? '正在保存…' : label}
        <kbd>Ctrl Enter</kbd>
      </Button>
    </>
  );
}
