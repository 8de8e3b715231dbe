import { existsSync, readFileSync, renameSync, statSync, writeFileSync, appendFileSync } from 'node:fs';

/** One sign-in that was refused because account and password did not fit. */
export interface FailedLogin {
  /** ISO 8601. */
  at: string;
  /** The mail address as it was typed, in lower case; empty for anything else, which may be a password. */
  account: string;
  /** The network address it came from. */
  address: string;
}

/** The file keeps the newest failures: some thousands. */
const maxBytes = 512 * 1024;
const mailAddress = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** Writes a refused sign-in down, one line each; the older half goes when the file is full. */
export function noteFailedLogin(file: string, { at, account, address }: FailedLogin): void {
  const known = { at, account: mailAddress.test(account) ? account : '', address: address.slice(0, 64) };
  if (existsSync(file) && statSync(file).size > maxBytes) dropOlderHalf(file);
  appendFileSync(file, `${JSON.stringify(known)}\n`, { mode: 0o600 });
}

/** Reads the sign-ins that were refused since a moment, oldest first; none when nothing was written. */
export function readFailedLogins(file: string, since: Date): FailedLogin[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(parseLine)
    .filter(({ at }) => Date.parse(at) >= since.getTime());
}

function dropOlderHalf(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const draft = `${file}.new`;
  writeFileSync(draft, lines.slice(Math.floor(lines.length / 2)).join('\n'), { mode: 0o600 });
  renameSync(draft, file);
}

/** A line that was cut off by a crash is left out. */
function parseLine(line: string): FailedLogin[] {
  try {
    const { at, account, address } = JSON.parse(line) as Partial<Record<string, unknown>>;
    if (typeof at !== 'string' || typeof account !== 'string' || typeof address !== 'string') return [];
    return [{ at, account, address }];
  } catch {
    return [];
  }
}
