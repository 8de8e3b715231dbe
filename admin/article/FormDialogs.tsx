'use client';

import { SaveDialogs } from '../save/SaveDialogs.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** The dialogs of the form that menus and answers of the server open. */
export function FormDialogs() {
  return (
    <>
      <WithdrawDialog />
      <SaveDialogs />
    </>
  );
}
