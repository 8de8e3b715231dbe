import { matrix } from '#policy/matrix.ts';

import { presentAccount } from '../people/present-account.ts';
import { deedOf, type DeedKey, type Question } from './deeds.ts';
import { listSpecs } from './list-specs.ts';

/** A button of the bar for several rows. */
export interface BulkButton {
  key: DeedKey;
  label: string;
  asks: Question | null;
  confirm: string;
  danger: boolean;
}

/** The buttons that a person can use on a list; the server decides about every row. */
export function presentDeeds(slug: string, user: unknown, isTrash: boolean): BulkButton[] {
  const { roles } = presentAccount(user);
  return (listSpecs[slug]?.deeds ?? []).flatMap((key) => {
    const { label, needs, asks, confirm, danger, inTrash } = deedOf(key);
    if ((inTrash === true) !== isTrash) return [];
    if (!roles.some((role) => matrix[role][needs].sites !== 'none')) return [];
    return [{ key, label, asks: asks ?? null, confirm: confirm ?? '', danger: danger === true }];
  });
}
