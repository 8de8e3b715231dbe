'use client';

import { useEffect } from 'react';

import { ConflictDialog } from '../save/ConflictDialog.tsx';
import { forgetFormKey } from '../save/form-key.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** The dialogs of the form that menus and answers of the server open. */
export function FormDialogs() {
  useEffect(() => {
    forgetFormKey();
    return forgetFormKey;
  }, []);
  return (
    <>
      <WithdrawDialog />
      <ConflictDialog />
    </>
  );
}
