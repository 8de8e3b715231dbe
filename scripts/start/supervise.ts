import { fork, type ChildProcess, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { publisherMemory } from './publisher-memory.ts';

/** How one process is kept running. */
export interface ChildPlan<Message> {
  /** Entry below `scripts/`: `web.ts`. */
  entry: string;
  args?: string[];
  /** Where its output goes: a file descriptor. */
  output: number;
  onMessage: (message: Message) => void;
  /** It ended by itself and will be started again after `delayMs`. */
  onCrash: (crash: { reason: string; delayMs: number }) => void;
  /** It ended with an exit code that a restart cannot mend. */
  onFatal: (exitCode: number) => void;
}

/** A process that is started again when it ends by itself. */
export interface Supervised {
  send(message: object): void;
  /** Ends it as {@link stop} does and starts it again. */
  restart(graceMs: number): Promise<void>;
  /** Asks it to finish what is under way, and waits; it is killed when `graceMs` are over. */
  stop(graceMs: number): Promise<void>;
}

const scriptsDir = fileURLToPath(new URL('..', import.meta.url));
/** Settings are wrong: EX_CONFIG. */
export const fatalExitCode = 78;
const firstDelayMs = 500;
const longestDelayMs = 30_000;
/** Who ran so long is forgiven earlier crashes. */
const healthyMs = 60_000;

/** The pause before the next start: doubling, and back to the first after a healthy run. */
export function planRestart(before: { delayMs: number; ranMs: number }): number {
  if (before.ranMs >= healthyMs || before.delayMs === 0) return firstDelayMs;
  return Math.min(longestDelayMs, before.delayMs * 2);
}

/** Starts an entry of `scripts/`. It leaves when this process does, whatever ends it: its channel closes. */
export function startEntry(entry: string, args: string[], output: number): ChildProcess {
  const stdio: StdioOptions = ['ignore', output, output, 'ipc'];
  // A group of its own: Ctrl-C reaches this process alone, which then stops the others in order.
  const memory = entry === 'publisher.ts' ? publisherMemory : { execArgv: [], env: {} };
  return fork(scriptsDir + entry, args, {
    stdio,
    execArgv: [...process.execArgv, ...memory.execArgv],
    env: { ...process.env, ...memory.env },
    detached: process.platform !== 'win32',
  });
}

/** Keeps an entry running until it is stopped. */
export function supervise<Message>(plan: ChildPlan<Message>): Supervised {
  let child: ChildProcess;
  let stopping = false;
  let delayMs = 0;
  let timer: NodeJS.Timeout | undefined;

  function start(): void {
    const startedAt = performance.now();
    child = startEntry(plan.entry, plan.args ?? [], plan.output);
    child.on('message', (message) => plan.onMessage(message as Message));
    child.on('error', () => undefined);
    child.once('exit', (code, signal) => {
      if (stopping) return;
      if (code === fatalExitCode) return plan.onFatal(code);
      delayMs = planRestart({ delayMs, ranMs: performance.now() - startedAt });
      plan.onCrash({ reason: signal ?? `退出码 ${code ?? 0}`, delayMs });
      timer = setTimeout(start, delayMs);
    });
  }

  async function end(graceMs: number): Promise<void> {
    stopping = true;
    clearTimeout(timer);
    await endProcess(child, graceMs);
  }

  start();
  return {
    stop: end,
    async restart(graceMs) {
      await end(graceMs);
      stopping = false;
      start();
    },
    send: (message) => void (child.connected && child.send(message)),
  };
}

/** Ends a process: politely, and after `graceMs` without asking. */
export async function endProcess(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}
