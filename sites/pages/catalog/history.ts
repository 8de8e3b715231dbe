import type { RecordPage } from '#themes/contract.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { DisclosureRecord } from '../../store/records.ts';
import type { PageContext } from '../page-context.ts';
import type { RecordChange } from './record.ts';
import { recordHref } from './rows.ts';

type Event = RecordPage['history'][number];

const changeNames: Record<RecordChange['role'], string> = {
  'abolished-by': '废止',
  'amended-by': '修改',
  abolishes: '同时废止',
  amends: '同时修改',
};

/** 沿革: what happened to a document, newest first; days of the same document that agree are told once. */
export function presentHistory(
  context: PageContext,
  record: DisclosureRecord,
  changes: readonly RecordChange[],
): Event[] {
  const published = beijingDay(record.publishedAt);
  const own: Event[] = [
    ...(record.writtenOn === null ? [] : [{ date: record.writtenOn, event: '成文' }]),
    { date: published, event: '发布' },
    ...(record.effectiveOn === null ? [] : [{ date: record.effectiveOn, event: '施行' }]),
    ...(record.expiredOn === null ? [] : [{ date: record.expiredOn, event: '有效期届满' }]),
  ];
  const changed = changes.map(({ role, card, date }): Event => ({
    date,
    event: changeNames[role],
    link: {
      text: card.documentNumber === '' ? card.title : card.documentNumber,
      href: recordHref(context, card),
      title: card.title,
    },
  }));
  // Of one day, what came later in the life of a document stands first.
  return [...own, ...changed]
    .map((event, order) => ({ event, order }))
    .sort((a, b) =>
      a.event.date === b.event.date ? b.order - a.order : a.event.date < b.event.date ? 1 : -1,
    )
    .map(({ event }) => event);
}
