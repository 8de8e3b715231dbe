import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The Astro adapter of the publisher: a server bundle whose entry exports `app` and starts nothing.
 *
 * Source: https://docs.astro.build/en/reference/adapter-reference/ (`entrypointResolution: 'auto'`).
 */
export function publisherAdapter(): AstroIntegration {
  return {
    name: 'publisher-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'publisher-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('./entry.ts', import.meta.url)),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        });
      },
    },
  };
}
