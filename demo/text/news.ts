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
 * Gives each slot a work that can happen in its month, each work once while others are left.
 *
 * @param turn where to begin, so that sites begin with different works.
 */
export function assignWorks<T extends { months?: readonly number[] }>(
  slots: readonly Slot[],
  works: readonly T[],
  turn: number,
): { slot: Slot; work: T }[] {
  const order = works.map((_, index) => works[(index + turn) % works.length] as T);
  let left = [...order];
  return slots.map((slot) => {
    const { month } = dayOf(slot.publishedAt);
    const fits = (work: T): boolean => work.months?.includes(month) ?? true;
    if (!left.some(fits)) left = [...order];
    const work = left.find(fits) ?? order[0];
    if (work === undefined) throw new Error('There is nothing to write about.');
    left = left.filter((other) => other !== work);
    return { slot, work };
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
