import type { DeedKey } from '#admin/lists/deeds.ts';

/** How one deed changes one record: a change of fields, or more than that. */
export type DeedPlan =
  | { kind: 'change'; data: Record<string, unknown>; trash?: true; keepsDraft?: true }
  | { kind: 'copy' }
  | { kind: 'erase' };

/**
 * Says how a deed is done to a record, or what is missing in what was asked.
 *
 * @param value  what the person chose: a column, a day (`2026-12-01`), a reason.
 * @returns a sentence when the deed cannot be done like this.
 */
export function planDeed(deed: DeedKey, value: string, now: Date): DeedPlan | string {
  switch (deed) {
    case 'publish':
      return { kind: 'change', data: { _status: 'published' } };
    case 'withdraw':
      return value.trim() === ''
        ? '撤稿的原因还没有写。'
        : { kind: 'change', data: { _status: 'draft', withdrawReason: value.trim().slice(0, 500) } };
    case 'move':
      return value === ''
        ? '栏目还没有选。'
        : { kind: 'change', data: { column: asId(value) }, keepsDraft: true };
    case 'pin':
      return pinned(value);
    case 'copy':
      return { kind: 'copy' };
    case 'trash':
    case 'trash-media':
      return { kind: 'change', data: { deletedAt: now.toISOString() } };
    case 'restore':
      return { kind: 'change', data: { deletedAt: null, _status: 'draft' }, trash: true };
    case 'restore-media':
      return { kind: 'change', data: { deletedAt: null }, trash: true };
    case 'erase':
    case 'erase-media':
      return { kind: 'erase' };
    case 'end':
      return { kind: 'change', data: { until: now.toISOString() } };
    case 'pause':
      return { kind: 'change', data: { state: 'paused' } };
    case 'reopen':
      return { kind: 'change', data: { state: 'open' } };
    case 'disable':
      return { kind: 'change', data: { disabled: true } };
    case 'enable':
      return { kind: 'change', data: { disabled: false } };
    case 'republish':
      return '重新发布要逐个站点进行。';
    default:
      return deed satisfies never;
  }
}

/** Pinned to the end of a day in China; an empty one ends the pinning. */
function pinned(day: string): DeedPlan | string {
  if (day === '') return { kind: 'change', data: { pinnedUntil: null }, keepsDraft: true };
  const until = new Date(`${day}T23:59:59+08:00`);
  return Number.isNaN(until.getTime())
    ? '日期的写法不对。'
    : { kind: 'change', data: { pinnedUntil: until.toISOString() }, keepsDraft: true };
}

/** Ids are numbers on SQLite and text on MongoDB. */
export const asId = (id: string): number | string => (/^\d{1,15}$/.test(id) ? Number(id) : id);
