/** Runs in a worker thread of its own for each file; see `extract-text.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readableTypes, readFileText } from './read-file.ts';
import { Unreadable } from './unreadable.ts';

const { path, type, longest, readMs } = z
  .object({ path: z.string(), type: z.enum(readableTypes), longest: z.number(), readMs: z.number() })
  .parse(workerData);
const startedAt = performance.now();

try {
  const text = await readFileText(
    { path, type },
    { longest, isLate: () => performance.now() - startedAt > readMs },
  );
  parentPort?.postMessage({ text, fault: null });
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  parentPort?.postMessage({ text: '', fault: error.message });
}
