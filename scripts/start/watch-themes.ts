import { watch } from 'node:fs';
import { hashSources } from '#themes/hash-sources.ts';
import { themesDir } from '#themes/theme-build.ts';

/** Sources are edited several files at a time; the build waits until it is quiet. */
const quietMs = 300;

/** Calls `onChange` after theme sources were edited, never twice at the same time; for development. */
export function watchThemes({
  signal,
  onChange,
}: {
  signal: AbortSignal;
  onChange: () => Promise<void>;
}): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let seen = hashSources();
  const look = async (): Promise<void> => {
    // A build leaves files of its own beside the sources.
    const hash = hashSources();
    if (hash === seen || signal.aborted) return;
    seen = hash;
    await onChange();
  };
  watch(themesDir, { recursive: true, signal }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(look).catch(() => undefined);
    }, quietMs);
  });
}
