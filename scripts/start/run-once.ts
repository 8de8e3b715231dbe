import { once } from 'node:events';
import { endProcess, startEntry } from './supervise.ts';

/** A process that does one thing and ends. */
export interface OncePlan<Message> {
  entry: string;
  args?: string[];
  output: number;
  onMessage?: (message: Message) => void;
  signal: AbortSignal;
}

const graceMs = 10_000;

/**
 * Runs an entry of `scripts/` to its end.
 *
 * @returns its exit code; 1 when a signal ended it.
 */
export async function runOnce<Message>({
  entry,
  args = [],
  output,
  onMessage,
  signal,
}: OncePlan<Message>): Promise<number> {
  if (signal.aborted) return 1;
  const child = startEntry(entry, args, output);
  child.on('message', (message) => onMessage?.(message as Message));
  const stop = (): void => void endProcess(child, graceMs);
  signal.addEventListener('abort', stop, { once: true });
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', stop);
  return code ?? 1;
}
