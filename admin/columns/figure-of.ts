import type { Payload } from 'payload';

import { deadlineOf, type Obligation } from '#policy/obligation.ts';

import { daysLeftText } from '../dashboard/present-todo.ts';
import { figuresOf, type ListFigure } from '../figures.ts';
import { batch, type Batched } from '../parts/batch.ts';

let ask: Batched<string, ListFigure> | null = null;

/** What is public of a column; all rows of a screen are read together. */
export async function figureOf(payload: Payload, id: string): Promise<ListFigure> {
  ask ??= batch((ids: string[]) => Promise.resolve(figuresOf(payload).columns(ids)));
  return (await ask(id)) ?? { articles: 0, lastAt: null };
}

const tones = { good: '', soon: 'zq-due--warn', late: 'zq-due--bad', empty: 'zq-due--warn' };

/** The deadline of a column as words and a tone; null when nothing is asked of it. */
export function presentDeadline(
  obligation: Obligation | null | undefined,
  lastAt: string | null,
  now: Date,
): { said: string; tone: string } | null {
  const deadline = deadlineOf(obligation ?? {}, lastAt, now);
  if (deadline === null) return null;
  return {
    said: `${daysLeftText(deadline.daysLeft)}（每 ${deadline.limitDays} 天）`,
    tone: tones[deadline.punctuality],
  };
}
