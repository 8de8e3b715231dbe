import type { Settings } from '#config/env.ts';
import { isAdminCurrent } from './admin-build.ts';
import { buildAdmin, buildThemes, prepareDatabase, type StepContext } from './preparations.ts';
import { keepLogsSmall, openLog } from './log-files.ts';
import { presentSummary } from './present-summary.ts';
import { startPublisher, startWeb, type Runtime } from './processes.ts';
import type { Screen } from './screen.ts';
import { supervise, type Supervised } from './supervise.ts';
import { watchThemes } from './watch-themes.ts';

/** What a group is run with. */
export interface GroupOptions {
  settings: Settings;
  screen: Screen;
  /** Stops everything, at whatever point it is. */
  signal: AbortSignal;
  /** Make accounts for the demonstration and show their passwords. */
  demo: boolean;
}

/** Processes get a little longer than their own draining, then they are killed. */
const graceMs = 5_000;

/**
 * Runs a website group: public side first, then the database, the themes, the publisher and the admin.
 *
 * @returns the exit code, once the signal came or a fault that no restart mends.
 */
export async function runGroup({ settings, screen, signal, demo }: GroupOptions): Promise<number> {
  const children: Supervised[] = [];
  const finished = Promise.withResolvers<number>();
  // Whatever ends the group also ends the preparations.
  const end = new AbortController();
  const finish = (exitCode: number): void => {
    finished.resolve(exitCode);
    end.abort();
  };
  signal.addEventListener('abort', () => finish(0), { once: true });

  const context: StepContext = {
    screen,
    signal: end.signal,
    demo,
    output: (name) => openLog(settings.paths.logs, name),
    logHint: `原因见 ${settings.paths.logs}`,
  };
  const runtime: Runtime = {
    ...context,
    finished: finished.promise,
    storeFile: settings.paths.store,
    keep(name, entry, onMessage) {
      const child = supervise({
        entry,
        output: context.output(entry.replace('.ts', '')),
        onMessage,
        onFatal: finish,
        onCrash: ({ reason, delayMs }) =>
          screen.warn(
            `${name}意外退出（${reason}），${Math.ceil(delayMs / 1000)} 秒后重新启动；${context.logHint}`,
          ),
      });
      children.push(child);
      return child;
    },
  };

  async function bringUp(): Promise<void> {
    const isDevelopment = settings.mode === 'development';
    screen.lines(['']);
    const web = await startWeb(runtime);
    if (end.signal.aborted) return;
    const themes = buildThemes(context);
    const prepared = await prepareDatabase(context);
    const adminReady = isDevelopment || isAdminCurrent();
    if (prepared !== null && adminReady) web.openAdmin();
    if (!(await themes.shown()) || prepared === null || end.signal.aborted) return;
    const publisher = await startPublisher(runtime);
    if (end.signal.aborted) return;
    screen.lines(presentSummary({ settings, ...prepared, adminReady }));
    if (isDevelopment) {
      const onChange = async (): Promise<void> => {
        if (await buildThemes(context).shown()) await publisher.restart(graceMs);
      };
      watchThemes({ signal: end.signal, onChange });
    }
    if (adminReady || !(await buildAdmin(context))) return;
    web.openAdmin();
    await Promise.race([web.adminReady, finished.promise]);
    if (!end.signal.aborted) screen.lines(['  后台可以登录了。']);
  }

  bringUp().catch((error: unknown) => {
    screen.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    finish(1);
  });
  const stopKeeping = keepLogsSmall(settings.paths.logs);
  const exitCode = await finished.promise;
  stopKeeping();
  if (signal.aborted) screen.lines(['', '  正在停止，先把手头的事情做完……']);
  await Promise.all(children.map((child) => child.stop(settings.drainMs + graceMs)));
  if (signal.aborted) screen.lines(['  已停止。']);
  return exitCode;
}
