import { setTimeout } from 'node:timers/promises';

/** When to try again, and how often. */
export interface RetryRule {
  /** Whether another try can help. */
  mayRetry: (error: unknown) => boolean;
  /** All tries together; 3 when left out. */
  tries?: number;
  /** The longest pause before the second try, doubled before each further one; 30 when left out. */
  firstPauseMs?: number;
}

/**
 * Does some work, and does it again after a short random pause when it failed for a passing reason.
 *
 * @throws what the last try threw.
 */
export async function withRetry<Result>(
  work: (attempt: number) => Promise<Result>,
  { mayRetry, tries = 3, firstPauseMs = 30 }: RetryRule,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= tries || !mayRetry(error)) throw error;
      // Random, or those that met once would meet again.
      await setTimeout(Math.random() * firstPauseMs * 2 ** (attempt - 1));
    }
  }
}
