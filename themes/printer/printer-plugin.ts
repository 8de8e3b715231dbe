import type { Plugin } from 'vite';
import { themesDir } from '../theme-build.ts';

/** Lets the compiled components print with `printer.ts` instead of Astro's own runtime. */
export function printerPlugin(): Plugin {
  return {
    name: 'printer',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source.includes('?astro&type='))
        this.error(
          `${importer} holds a <style> or <script>; those of the themes are in styles/ and client/.`,
        );
      return source === 'astro/compiler-runtime' ? `${themesDir}printer/printer.ts` : null;
    },
  };
}
