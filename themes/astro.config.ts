import { defineConfig, passthroughImageService } from 'astro/config';
import { publisherAdapter } from './adapter/publisher-adapter.ts';

/**
 * The theme bundle: every page kind in both editions as a server route, printed from `Astro.locals`.
 * Styles and scripts are not Astro's: `build-assets.ts` makes them, and the page model names them.
 */
export default defineConfig({
  srcDir: '.',
  publicDir: './public',
  cacheDir: '../node_modules/.cache/astro',
  output: 'server',
  adapter: publisherAdapter(),
  session: false,
  image: { service: passthroughImageService() },
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  security: { checkOrigin: false },
  build: { format: 'file', inlineStylesheets: 'never' },
});
