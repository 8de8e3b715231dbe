import { askServer } from '../parts/ask-server.ts';
import type { DeedAnswer, DeedKey } from './deeds.ts';

/** Rows of one request: small, so that people see it go on. */
const rowsAtOnce = 20;

interface Asked {
  slug: string;
  deed: DeedKey;
  ids: readonly string[];
  /** What the deed asked for: a column, a date, a reason. */
  value: string;
  /** Stops before the next part. */
  signal: AbortSignal;
}

/** What became of all rows; `left` of them were not touched, because it was stopped. */
export interface DeedOutcome extends DeedAnswer {
  left: number;
}

/** Does something to many rows, a few at a time; a part that could not be asked fails with the reason, the rest goes on. */
export async function runDeed(
  { slug, deed, ids, value, signal }: Asked,
  onProgress: (done: number) => void,
): Promise<DeedOutcome> {
  const whole: DeedOutcome = { done: 0, failed: [], left: 0 };
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    if (signal.aborted) return { ...whole, left: ids.length - from };
    onProgress(from);
    const part = ids.slice(from, from + rowsAtOnce);
    const answer =
      deed === 'republish'
        ? await republish(part)
        : await askServer<DeedAnswer>(`/api/bulk/${slug}`, { deed, ids: part, value });
    if (answer.ok) {
      whole.done += answer.body.done;
      whole.failed.push(...answer.body.failed);
    } else whole.failed.push(...part.map((id) => ({ id, name: '', reason: answer.fault })));
  }
  return whole;
}

/** Publishing again is asked of the publisher, site by site. */
async function republish(sites: readonly string[]): Promise<{ ok: true; body: DeedAnswer }> {
  const body: DeedAnswer = { done: 0, failed: [] };
  for (const id of sites) {
    const answer = await askServer('/api/publishing/again', { site: id });
    if (answer.ok) body.done += 1;
    else body.failed.push({ id, name: '', reason: answer.fault });
  }
  return { ok: true, body };
}
