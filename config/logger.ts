import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Settings } from './env.ts';
import { redactLine } from './redact.ts';

/** What a logger is made of. */
export interface LoggerOptions {
  /** The part of the product that speaks: `web`, `publisher`, `backup`. */
  name: string;
  settings: Pick<Settings, 'logLevel'>;
  /** Where lines go; standard error when left out, so that standard output stays free for `--json`. */
  destination?: DestinationStream;
}

/**
 * Makes a logger: one JSON object a line, times in ISO 8601, secrets and personal data hidden.
 *
 * Quiet under test, where `logLevel` is `silent` unless LOG_LEVEL says otherwise.
 */
export function createLogger({ name, settings, destination }: LoggerOptions): Logger {
  return pino(
    {
      name,
      level: settings.logLevel,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: redactLine },
    },
    // Written at once: what a process says before it dies is not lost in a buffer.
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

export type { Logger } from 'pino';
