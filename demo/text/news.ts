import { dayOf } from './clock.ts';
import type { Work } from './data/work.ts';
import type { Draft } from './draft.ts';
import { declareNumbers, fillText, type Scope } from './fill-text.ts';
import { randomFrom } from '../random.ts';
import {
  choosePicture,
  draftBase,
  piecesOf,
  pressOf,
  withPicture,
  type Slot,
  type Writer,
} from './writer.ts';

/**
 * Writes a news item.
 *
 * @param shown pictures of its neighbours, from which its own should differ; `null` gives it none.
 */
export function writeNews(
  writer: Writer,
  { slot, work, scope, shown }: { slot: Slot; work: Work; scope: Scope; shown: readonly string[] | null },
): Draft {
  declareNumbers([work.title, ...work.text], scope);
  const title = fillText(work.title, scope).replaceAll('，，', '，');
  const body = piecesOf(work.text, scope);
  const random = randomFrom(`${writer.site}/${slot.column}/${slot.index}/picture`);
  const picture =
    shown === null ? undefined : choosePicture(work.motifs, { random, moment: slot.publishedAt, shown });
  return {
    ...draftBase(writer, slot),
    ...pressOf(writer, slot),
    title,
    keywords: [...work.keywords],
    body: withPicture(body, picture, work.caption),
    ...(picture === undefined ? {} : { cover: picture }),
  };
}

/**
 * Gives each slot a work that can happen in its month, each work once; a slot for which none is left stays empty.
 *
 * @param turn where to begin, so that sites begin with different works.
 */
export function assignWorks<T extends { months?: readonly number[] }>(
  slots: readonly Slot[],
  works: readonly T[],
  turn: number,
): { slot: Slot; work: T }[] {
  const order = works.map((_, index) => works[(index + turn) % works.length] as T);
  const told = new Set<T>();
  return slots.flatMap((slot, index) => {
    const { month } = dayOf(slot.publishedAt);
    const left = order.filter((work) => !told.has(work));
    // The newest one is always told, in a month without a work of its own by any of them.
    const work =
      left.find(({ months }) => months?.includes(month) ?? true) ?? (index === 0 ? left[0] : undefined);
    if (work === undefined) return [];
    told.add(work);
    return [{ slot, work }];
  });
}

/** Writes the news of one column; `isPictured` says which of them show a picture. */
export function writeColumnNews<T extends Work>(
  writer: Writer,
  items: readonly { slot: Slot; work: T }[],
  {
    scopeFor,
    isPictured,
  }: { scopeFor: (slot: Slot, work: T) => Scope; isPictured: (index: number) => boolean },
): { draft: Draft; slot: Slot; work: T }[] {
  const shown: string[] = [];
  return items.map(({ slot, work }) => {
    const draft = writeNews(writer, {
      slot,
      work,
      scope: scopeFor(slot, work),
      // Two neighbours differ; further away the same motif may come again.
      shown: isPictured(slot.index) ? shown.slice(-3) : null,
    });
    if (draft.cover !== undefined) shown.push(draft.cover);
    return { draft, slot, work };
  });
}
