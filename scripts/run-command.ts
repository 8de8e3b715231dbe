import type { Payload } from 'payload';
import { AppError } from '#config/errors.ts';
import { readSettings, type Settings } from '#config/env.ts';
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

/** Settings and a started CMS for the time of a command. */
export async function withCms<T>(
  work: (cms: { payload: Payload; settings: Settings }) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const [{ getPayload }, { buildZhanqunConfig }] = await Promise.all([
    import('payload'),
    import('#payload.config.ts'),
  ]);
  const payload = await getPayload({ config: buildZhanqunConfig(settings) });
  try {
    return await work({ payload, settings });
  } finally {
    await payload.destroy();
  }
}
