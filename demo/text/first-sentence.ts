import type { Draft } from './draft.ts';
import type { Piece } from './piece.ts';

/** The beginning of a text as a summary of one line: whole sentences or clauses, at most `limit` characters. */
export function firstSentence(body: readonly Piece[], limit: number): string {
  const opening = body.find((piece) => piece.type === 'paragraph');
  const text = opening?.type === 'paragraph' ? opening.text : '';
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('！'));
  if (end > 12) return head.slice(0, end + 1);
  const clause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'));
  return clause > 12 ? `${head.slice(0, clause)}。` : `${head.slice(0, limit - 1)}…`;
}

/** A story for the top of a page: its two clauses stand apart, its summary is one line, it stays on top for some days. */
export function asLead(draft: Draft, pinnedDays: number): Draft {
  return {
    ...draft,
    title: draft.title.replace('，', ' '),
    summary: firstSentence(draft.body, 60),
    pinnedDays,
  };
}
