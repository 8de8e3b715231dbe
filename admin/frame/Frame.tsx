'use client';

import '../styles/admin.css';
import '../styles/frame.css';
import '../styles/lists.css';
import '../styles/dashboard.css';
import '../styles/phone.css';

import type { ReactNode } from 'react';

import { Connection } from '../backup/Connection.tsx';
import { SignInDialog } from '../session/SignInDialog.tsx';
import { WatchRequests } from '../session/WatchRequests.tsx';
import { ListKeys } from './ListKeys.tsx';
import { ChineseLeftovers } from '../words/ChineseLeftovers.tsx';

/** Wraps every screen: our look, and what is said when the network is gone. */
export function Frame({ children }: { children?: ReactNode }) {
  return (
    <>
      {children}
      <WatchRequests />
      <SignInDialog />
      <Connection />
      <ChineseLeftovers />
      <ListKeys />
    </>
  );
}
