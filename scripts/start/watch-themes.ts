import { watch } from 'node:fs';
import { themesDir } from '#themes/theme-build.ts';

/** Sources are edited several files at a time; the build waits until it is quiet. */
const quietMs = 300;
const generated = /^(?:dist|node_modules|\.astro)(?:[\\/]|$)/;

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
  watch(themesDir, { recursive: true, signal }, (_, name) => {
    if (name === null || generated.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(() => undefined);
    }, quietMs);
  });
}
