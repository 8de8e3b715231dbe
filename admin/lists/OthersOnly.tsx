'use client';

import { useAuth } from '@payloadcms/ui';
import type { ReactNode } from 'react';

/** Shows what concerns a person to all others: whoever edits knows that. */
export function OthersOnly({ user, children }: { user: number | string; children: ReactNode }) {
  const { user: me } = useAuth();
  return String(me?.id) === String(user) ? null : children;
}
