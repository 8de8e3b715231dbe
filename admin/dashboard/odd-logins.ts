import type { FailedLogin } from '../figures.ts';

/** So many wrong passwords for one account are no slip of the fingers. */
const fewestForAccount = 3;
/** So many accounts tried from one address are no slip either. */
const fewestAccounts = 3;

/** Sign-ins that somebody should look at. */
export interface OddLogin {
  kind: 'account' | 'address';
  /** The mail address, or the network address. */
  name: string;
  failures: number;
  /** Addresses that an account was tried from, accounts that were tried from an address. */
  others: number;
  /** ISO 8601. */
  lastAt: string;
}

/**
 * Finds accounts that were tried again and again, and addresses from which several accounts were tried.
 *
 * @param failures  refused sign-ins of a day; those without an account count for their address only.
 * @returns the most frequent first.
 */
export function findOddLogins(failures: readonly FailedLogin[]): OddLogin[] {
  const accounts = tally(
    failures.filter(({ account }) => account !== ''),
    'account',
    'address',
  );
  const addresses = tally(failures, 'address', 'account');
  return [
    ...accounts.filter((one) => one.failures >= fewestForAccount),
    ...addresses.filter((one) => one.others >= fewestAccounts),
  ].sort((one, two) => two.failures - one.failures);
}

function tally(
  failures: readonly FailedLogin[],
  kind: OddLogin['kind'],
  other: OddLogin['kind'],
): OddLogin[] {
  const found = new Map<string, { failures: number; others: Set<string>; lastAt: string }>();
  for (const failure of failures) {
    const one = found.get(failure[kind]) ?? { failures: 0, others: new Set<string>(), lastAt: '' };
    one.failures += 1;
    if (failure[other] !== '') one.others.add(failure[other]);
    one.lastAt = failure.at > one.lastAt ? failure.at : one.lastAt;
    found.set(failure[kind], one);
  }
  return [...found].map(([name, { failures: count, others, lastAt }]) => ({
    kind,
    name,
    failures: count,
    others: others.size,
    lastAt,
  }));
}
