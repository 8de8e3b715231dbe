'use client';

import { useEffect } from 'react';

import { watchRequests } from './watch-requests.ts';

/** Starts watching the requests of the admin, for as long as it is open. */
export function WatchRequests() {
  useEffect(() => watchRequests(), []);
  return null;
}
