import { defineConfig, passthroughImageService } from 'astro/config';
import { publisherAdapter } from './adapter/publisher-adapter.ts';

/**
 * The theme bundle: every page kind in both editions as a route, printed from `Astro.locals`.
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
  // Not the usual `entry.mjs`: a version of the product that expects Astro's app there shall not load this one.
  build: { format: 'file', inlineStylesheets: 'never', serverEntry: 'routes.mjs' },
  // Packages that print, such as clsx, are a part of the bundle and of every look.
  vite: { ssr: { noExternal: true } },
});
