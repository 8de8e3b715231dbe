import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { maxTextLength } from '#search/documents.ts';
import type { ReadableType } from './read-file.ts';

/** What became of reading a file: its text, or why there is none, in Chinese. */
export interface Extract {
  text: string;
  fault: string | null;
}

export interface ExtractLimits {
  /** After this a reader gives what it has, where it can. */
  readMs: number;
  /** After this it is ended. */
  killMs: number;
  memoryMb: number;
}

export const extractLimits: ExtractLimits = { readMs: 7_000, killMs: 10_000, memoryMb: 256 };

const answer = z.object({ text: z.string(), fault: z.string().nullable() });
const weighEveryMs = 100;

/**
 * Reads the text of one file in a worker thread, so that no file, however bad, holds up or brings down the caller.
 * Never throws for what is in the file: that is a fault.
 *
 * @param signal  ends reading at once; the answer then says nothing about the file.
 */
export function extractText(
  file: { path: string; type: ReadableType },
  { limits = extractLimits, signal }: { limits?: ExtractLimits; signal?: AbortSignal } = {},
): Promise<Extract> {
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
    workerData: { ...file, longest: maxTextLength, readMs: limits.readMs },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32 },
    // Readers of damaged files grumble.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const finish = (result: Extract): void => {
      clearTimeout(timer);
      clearInterval(scale);
      signal?.removeEventListener('abort', stop);
      resolve(result);
      void worker.terminate();
    };
    const fail = (fault: string): void => finish({ text: '', fault });
    const stop = (): void => fail('没有读完。');
    signal?.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => fail('读取超过时限。'), limits.killMs);
    const scale = setInterval(() => {
      weigh(worker).then(
        (bytes) => bytes > limits.memoryMb * 1024 * 1024 && fail('读取时占用内存太多。'),
        () => undefined,
      );
    }, weighEveryMs);
    worker.once('message', (message: unknown) => finish(answer.parse(message)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? '读取时占用内存太多。' : '文件已损坏。'),
    );
    worker.once('exit', () => fail('文件已损坏。'));
  });
}

/** Bytes of a worker, with its buffers, which the limits of V8 do not count. */
async function weigh(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics();
  return heap + external;
}
