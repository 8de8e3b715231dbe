import { setTimeout as wait } from 'node:timers/promises';
import type { FromPrepare } from './messages.ts';
import { runOnce } from './run-once.ts';
import type { Screen } from './screen.ts';

/** What the steps of a start share. */
export interface StepContext {
  screen: Screen;
  signal: AbortSignal;
  demo: boolean;
  /** Where the log of a process and the chatter of build tools go: a file, so that the screen stays readable. */
  output: (name: string) => number;
  logHint: string;
}

/** The database is at the present schema and not empty. */
export type Prepared = Extract<FromPrepare, { type: 'prepared' }>;

const retryMs = 10_000;

/**
 * Brings the database up, however often it takes: it may come later than this program, and readers do not wait for it.
 *
 * @returns null when the start was stopped.
 */
export async function prepareDatabase(context: StepContext): Promise<Prepared | null> {
  const { screen, signal } = context;
  while (!signal.aborted) {
    let step = screen.step('正在准备数据库');
    let isSeeding = false;
    const answer = await tryDatabase(context, (done, total) => {
      if (!isSeeding) {
        step.done('数据库就绪');
        step = screen.step('正在建立示范网站群', '条');
        isSeeding = true;
      }
      step.progress(done, total);
    });
    if (typeof answer !== 'string') {
      step.done(answer.seeded ? `示范网站群已建立，共 ${answer.sites.length} 个站点` : '数据库就绪');
      return answer;
    }
    if (signal.aborted) {
      step.failed('数据库还没有准备好，下次启动会接着做');
      return null;
    }
    step.failed(`数据库没有准备好，${retryMs / 1000} 秒后再试：${answer}`);
    await wait(retryMs, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

/** One try; the reason in Chinese when it fails. */
async function tryDatabase(
  { demo, output, signal, logHint }: StepContext,
  onSeeding: (done: number, total: number) => void,
): Promise<Prepared | string> {
  let answer: Prepared | string = logHint;
  const exitCode = await runOnce<FromPrepare>({
    entry: 'prepare.ts',
    args: demo ? ['--accounts'] : [],
    output: output('prepare'),
    signal,
    onMessage: (message) => {
      if (message.type === 'seeding') onSeeding(message.done, message.total);
      else answer = message.type === 'fault' ? message.message : message;
    },
  });
  const said = answer as Prepared | string;
  return exitCode === 0 || typeof said === 'string' ? said : logHint;
}

/** Starts building the themes; it is shown when its turn comes, so that it can run beside the database. */
export function buildThemes({ screen, output, signal, logHint }: StepContext): {
  shown(): Promise<boolean>;
} {
  const running = runOnce({ entry: 'build-themes.ts', output: output('build-themes'), signal });
  return {
    async shown() {
      const step = screen.step('正在准备网页主题');
      const exitCode = await running;
      if (exitCode === 0) step.done('网页主题就绪');
      else
        step.failed(
          signal.aborted ? '网页主题还没有建成' : `网页主题没有建成，公众看到的是上次发布的网页；${logHint}`,
        );
      return exitCode === 0;
    },
  };
}

/** Builds the admin; false when it could not be built. */
export async function buildAdmin({ screen, output, signal, logHint }: StepContext): Promise<boolean> {
  const step = screen.step('正在构建管理后台，只有第一次和升级之后需要，约几分钟');
  const startedAt = performance.now();
  const timer = setInterval(() => step.elapsed(performance.now() - startedAt), 1000);
  const exitCode = await runOnce({ entry: 'build-admin.ts', output: output('build-admin'), signal });
  clearInterval(timer);
  if (exitCode === 0) step.done('管理后台已构建');
  else step.failed(signal.aborted ? '管理后台还没有建成，下次启动会再做' : `管理后台没有建成；${logHint}`);
  return exitCode === 0;
}
