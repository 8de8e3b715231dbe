import type { Payload } from 'payload';
import { AppError } from '#config/errors.ts';
import { parseSettings, readSettings, type Settings } from '#config/env.ts';
import { assertGroupExists } from '#config/existing-group.ts';
import { SettingsError } from '#config/settings-error.ts';

/**
 * Runs the body of a command: expected failures are printed in Chinese on the error stream and set the exit
 * code, 78 for settings; what is not expected is printed whole.
 *
 * @param body  returns the exit code.
 */
export async function runCommand(body: () => Promise<number>): Promise<never> {
  try {
    process.exit(await body());
  } catch (error) {
    if (error instanceof SettingsError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(error.exitCode);
    }
    if (error instanceof AppError) {
      process.stderr.write(`${error.message}${error.hint === undefined ? '' : `\n${error.hint}`}\n`);
      process.exit(1);
    }
    process.stderr.write(
      `出现意外错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  }
}

/** The settings of a group that was begun before. @throws {SettingsError} for a data directory without one. */
export function readGroupSettings(): Settings {
  assertGroupExists(parseSettings());
  return readSettings();
}

/** What a command does with a started CMS. */
type Work<T> = (cms: { payload: Payload; settings: Settings }) => Promise<T>;

/** Settings and a started CMS for the time of a command, which refuses a data directory without a group. */
export const withCms = async <T>(work: Work<T>): Promise<T> => startCms(readGroupSettings(), work);

/** The same for what may begin a group. */
export const withNewCms = async <T>(work: Work<T>): Promise<T> => startCms(readSettings(), work);

/** A command says itself what it does, for people; below `npm start` the CMS notes it in the log. */
const quiet = ({ logLevel }: Settings): Settings['logLevel'] =>
  logLevel === 'info' && process.send === undefined ? 'warn' : logLevel;

async function startCms<T>(settings: Settings, work: Work<T>): Promise<T> {
  const [{ getPayload }, { buildZhanqunConfig }] = await Promise.all([
    import('payload'),
    import('#payload.config.ts'),
  ]);
  const payload = await getPayload({
    config: buildZhanqunConfig({ ...settings, logLevel: quiet(settings) }),
  });
  try {
    return await work({ payload, settings });
  } finally {
    await payload.destroy();
  }
}
