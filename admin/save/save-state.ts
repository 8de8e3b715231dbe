import { sharedValue } from '../parts/shared-value.ts';

/** What the bar says about saving: nothing, that it goes on, or why it did not succeed. */
export interface SaveNotice {
  tone: 'busy' | 'fault';
  text: string;
}

export const saveNotice = sharedValue<SaveNotice | null>(null);

/** Both editions wait to be compared: someone else saved in between. */
export const conflictOpen = sharedValue(false);

/** Counts the saves that succeeded on this page, so that others can tell a save from a reload. */
export const savesDone = sharedValue(0);
