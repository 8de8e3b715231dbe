import { sharedValue } from '../parts/shared-value.ts';
import type { FieldFault } from './faults-at-fields.ts';

/** How parts of a form call the record that is open in it: `articles/7`. */
export const recordName = (collection: string | undefined, id: number | string | undefined): string =>
  `${collection ?? ''}/${id ?? 'new'}`;

/** What the bar says about saving: nothing, that it goes on, or why it did not succeed. */
export interface SaveNotice {
  tone: 'busy' | 'fault';
  text: string;
  /** What is said beside the fields too. */
  faults?: readonly FieldFault[];
}

export const saveNotice = sharedValue<SaveNotice | null>(null);

/** The record whose two editions wait to be compared, by its name: someone else saved it in between. */
export const conflictOf = sharedValue<string | null>(null);

/** Counts the saves that succeeded on this page, so that others can tell a save from a reload. */
export const savesDone = sharedValue(0);
