'use client';

import { useFormFields } from '@payloadcms/ui';

import { useDocumentState } from '../article/useDocumentState.ts';
import { asked, useAnswer } from './useAnswer.ts';

/** Until when the document has to be disclosed; said in the bar until it is. */
export function DeadlineNote() {
  const { state } = useDocumentState();
  const site = asked(useFormFields(([fields]) => fields.site?.value));
  const writtenOn = asked(useFormFields(([fields]) => fields.writtenOn?.value));
  const publicity = useFormFields(([fields]) => fields.publicity?.value);
  const waits = state === 'new' || state === 'draft' || state === 'scheduled';
  const query = new URLSearchParams({ site, writtenOn }).toString();
  const isAsked = waits && publicity === 'active' && site !== '' && writtenOn !== '';
  const deadline = useAnswer<{ text: string; late: boolean } | null>(
    isAsked ? `/api/disclosures/deadline?${query}` : null,
  );
  if (deadline === null) return null;
  return <span className={`zq-bar-note${deadline.late ? ' zq-fault' : ''}`}>{deadline.text}</span>;
}
