import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publisherAdapter } from '../adapter/publisher-adapter.ts';
import { buildThemes, bundleRoutes } from '../build.ts';
import { OTHER_EDITION_MARK } from '../contract.ts';
import { completePage } from '../examples/complete-page.ts';
import { examplePages } from '../examples/index.ts';
import { loadRenderer, type Renderer } from '../render.ts';

const examples = (['desktop', 'wap'] as const).flatMap((edition) =>
  Object.entries(examplePages(edition)).map(([name, page]) => ({ edition, name, page })),
);

let renderer: Renderer;
let outDir: string;
let app: App;

beforeAll(async () => {
  await buildThemes();
  renderer = await loadRenderer();
  outDir = mkdtempSync(join(tmpdir(), 'zhanqun-astro-'));
  await bundleRoutes({ outDir, adapter: publisherAdapter('astro-entry.ts') });
  ({ app } = (await import(pathToFileURL(`${outDir}/server/routes.mjs`).href)) as { app: App });
}, 120_000);
afterAll(() => {
  rmSync(outDir, { recursive: true });
});

async function renderByAstro(route: string, locals: object): Promise<string> {
  const routeData = app.manifest.routes.find((one) => one.routeData.route === route)?.routeData;
  if (!routeData) throw new Error(`Astro has no route ${route}.`);
  const response = await app.render(new Request('http://localhost/'), { locals, routeData });
  return response.text();
}

test.each(examples)('prints as Astro renders: $edition $name', async ({ edition, page }) => {
  const { chrome, currentKey } = page;
  const whole = completePage(renderer, page);

  const byAstro = {
    headerHtml: await renderByAstro(`/${edition}/fragment`, {
      fragment: { part: 'header', chrome, currentKey },
    }),
    footerHtml: await renderByAstro(`/${edition}/fragment`, {
      fragment: { part: 'footer', chrome, currentKey },
    }),
    page: await renderByAstro(`/${edition}/${page.kind}`, { page: whole }),
  };

  expect({ ...whole.fragments, page: renderer.render(whole).toString() }).toEqual({
    ...byAstro,
    page: byAstro.page.replaceAll(OTHER_EDITION_MARK, page.otherEditionHref),
  });
});
