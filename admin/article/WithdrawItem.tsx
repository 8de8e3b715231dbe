'use client';

import { PopupList, useAuth } from '@payloadcms/ui';

import { mayOnSite } from './may-on-site.ts';
import { useDocumentState } from './useDocumentState.ts';
import { withdrawOpen } from './withdraw-open.ts';

/** 撤稿 in the menu of the bar, for what is public and for those who may. */
export function WithdrawItem() {
  const { user } = useAuth();
  const { state, saved } = useDocumentState();
  const isPublic = state === 'published' || state === 'changed';
  if (!isPublic || !mayOnSite(user, 'content.withdraw', saved.site)) return null;
  return (
    <PopupList.Button id="action-withdraw" onClick={() => withdrawOpen.set(true)}>
      撤稿…
    </PopupList.Button>
  );
}
