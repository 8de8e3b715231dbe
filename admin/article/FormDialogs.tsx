'use client';

import { ConflictDialog } from '../save/ConflictDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** The dialogs of the form that menus and answers of the server open. */
export function FormDialogs() {
  return (
    <>
      <WithdrawDialog />
      <ConflictDialog />
    </>
  );
}
