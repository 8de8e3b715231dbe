import { spreadAges } from './clock.ts';
import { endingsOf } from './data/brief-endings.ts';
import type { Brief } from './data/brief.ts';
import type { Draft } from './draft.ts';
import { declareNumbers, fillText } from './fill-text.ts';
import { assignWorks } from './news.ts';
import { draftBase, piecesOf, scopeOf, slotOf, withPicture, type Writer } from './writer.ts';

/** Writes short texts into one column, the first one newest. */
export function writeBriefs(
  writer: Writer,
  column: string,
  briefs: readonly Brief[],
  {
    newest,
    oldest,
    weekdays = false,
    from = 0,
  }: { newest: number; oldest: number; weekdays?: boolean; from?: number },
): Draft[] {
  const slots = spreadAges(briefs.length, { newest, oldest }).map((age, index) =>
    slotOf(writer, column, from + index, age, weekdays),
  );
  return assignWorks(slots, briefs, 0).map(({ slot, work: brief }): Draft => {
    const scope = scopeOf(writer, slot);
    declareNumbers([brief.title, ...brief.text], scope);
    const title = fillText(brief.title, scope);
    const body = piecesOf(withEnding(brief.text, column, slot.index), scope);
    return {
      ...draftBase(writer, slot),
      title,
      keywords: [title.replace(/^.*[：:]/u, '').slice(0, 12)],
      body: withPicture(body, brief.picture, title.replace(/[（(].*$/u, '')),
      ...(brief.summary === undefined ? {} : { summary: brief.summary }),
      ...(brief.picture === undefined ? {} : { cover: brief.picture }),
    };
  });
}

/** A text that is very short is rounded off with one of the endings of its column. */
function withEnding(text: readonly string[], column: string, index: number): string[] {
  const endings = endingsOf(column);
  const ending = endings[index % Math.max(1, endings.length)];
  return text.join('').length < 170 && ending !== undefined ? [...text, ending] : [...text];
}
