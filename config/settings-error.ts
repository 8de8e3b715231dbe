import { AppError } from './errors.ts';

/** One setting that cannot be used, with the reason in Chinese. */
export interface SettingFault {
  name: string;
  message: string;
}

/** The exit code of a command whose settings are wrong (`EX_CONFIG`). Source: BSD sysexits(3). */
export const settingsExitCode = 78;

/** Some settings are missing or wrong; `message` is the whole list, ready to print. */
export class SettingsError extends AppError<'settings.invalid'> {
  readonly faults: readonly SettingFault[];
  readonly exitCode = settingsExitCode;

  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map((fault) => `  ${fault.name}：${fault.message}`);
    super('settings.invalid', `以下 ${faults.length} 项设置有误，程序没有启动：\n${lines.join('\n')}`, {
      hint: '请改正环境变量后重新启动，各项设置的说明见 docs/operations.md。',
    });
    this.faults = faults;
  }
}
