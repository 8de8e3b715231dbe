import type { Command } from 'commander';
import type { Payload } from 'payload';
import { AppError } from '#config/errors.ts';
import { readSettings, type Settings } from '#config/env.ts';
import { SettingsError } from '#config/settings-error.ts';

/** Texts of commander that people see, in Chinese. */
export function inChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示这段说明')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) =>
        ({ 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' })[
          title
        ] ?? title,
    })
    .configureOutput({
      outputError: (text, write) => write(`${presentUsageFault(text)}\n运行时加 --help 看用法。\n`),
    });
}

const usageFaults: [RegExp, string][] = [
  [/unknown option '(.*?)'/u, '没有这个选项：$1'],
  [/unknown command '(.*?)'/u, '没有这个命令：$1'],
  [/missing required argument '(.*?)'/u, '缺少参数：$1'],
  [/required option '(.*?)' not specified/u, '缺少选项：$1'],
  [/option '(.*?)' argument missing/u, '选项 $1 后面要有值'],
  [/too many arguments.*/u, '参数太多'],
  [/argument '(.*?)' is invalid.*/u, '值不对：$1'],
];

function presentUsageFault(text: string): string {
  const plain = text.replace(/^error: /u, '').trim();
  for (const [pattern, chinese] of usageFaults) {
    const match = pattern.exec(plain);
    if (match !== null) return match[0].replace(pattern, chinese);
  }
  return plain;
}

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
