import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The Astro adapter of the publisher: a server bundle of what the entry exports, which starts nothing.
 *
 * @param entry  beside this file; `entry.ts` exports the routes, printed at once.
 *
 * Source: https://docs.astro.build/en/reference/adapter-reference/ (`entrypointResolution: 'auto'`).
 */
export function publisherAdapter(entry = 'entry.ts'): AstroIntegration {
  return {
    name: 'publisher-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'publisher-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL(entry, import.meta.url)),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        });
      },
    },
  };
}
