import { describe, expect, it } from 'vitest';
import { withRetry } from './with-retry.ts';

const passing = new Error('passing');
const lasting = new Error('lasting');
const mayRetry = (error: unknown) => error === passing;

/** Work that fails as told, try after try, and then succeeds. */
function workThatThrows(...errors: Error[]) {
  const attempts: number[] = [];
  const work = (attempt: number) => {
    attempts.push(attempt);
    const error = errors[attempt - 1];
    return error ? Promise.reject(error) : Promise.resolve('done');
  };
  return { attempts, work };
}

describe('withRetry', () => {
  it('tries again when the failure is a passing one', async () => {
    const { attempts, work } = workThatThrows(passing, passing);

    expect(await withRetry(work, { mayRetry, firstPauseMs: 0 })).toBe('done');
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('gives up after the last try, with what it threw', async () => {
    const { attempts, work } = workThatThrows(passing, passing, passing);

    await expect(withRetry(work, { mayRetry, firstPauseMs: 0 })).rejects.toBe(passing);
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('does not try again when the failure would last', async () => {
    const { attempts, work } = workThatThrows(lasting);

    await expect(withRetry(work, { mayRetry, firstPauseMs: 0 })).rejects.toBe(lasting);
    expect(attempts).toEqual([1]);
  });
});
