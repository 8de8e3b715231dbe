import type { Payload, Where } from 'payload';

import type { Action } from '#policy/actions.ts';
import { matrix } from '#policy/matrix.ts';

import { presentAccount } from '../people/present-account.ts';

/** A chip above a list: a question that people ask of it often, as a query. */
export interface Chip {
  key: string;
  label: string;
  where: Where;
  /** Lists what is in the trash. */
  trash?: true;
  /** Asks fields that people may not ask themselves: the answer is looked up first, as ids. */
  byIds?: true;
  /** Looks up what no query can ask; the rights of the person are applied to the ids. */
  find?: (payload: Payload) => Promise<(number | string)[]>;
  /** Shown to those only who may do this somewhere. */
  needs?: Action;
  /** Left out where nothing answers to it. */
  onlyWhenAny?: true;
}

export const allChip: Chip = { key: 'all', label: '全部', where: {} };

/** The trash has a list of its own. */
export const trashChip: Chip = {
  key: 'trash',
  label: '回收站',
  where: { deletedAt: { exists: true } },
  trash: true,
};

/** Whether a person is offered a chip, and may ask for it in the address. */
export const mayAsk = ({ needs }: Chip, user: unknown): boolean =>
  needs === undefined || presentAccount(user).roles.some((role) => matrix[role][needs].sites !== 'none');

/** The list that a chip leads to. */
export function chipHref(slug: string, { key, trash }: Pick<Chip, 'key' | 'trash'>): string {
  const base = `/admin/collections/${slug}`;
  if (trash === true) return `${base}/trash`;
  return key === allChip.key ? base : `${base}?chip=${key}`;
}
