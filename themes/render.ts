import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import type { Edition, FragmentModel, Page } from './contract.ts';
import { FragmentSplicer, takeOutFragments } from './splice-fragments.ts';
import { readCurrentBuild, type EditionAssets, type ThemeBuild } from './theme-build.ts';

/** Prints page models with one theme build. Pure: the same model gives the same bytes. */
export interface Renderer {
  /** Hash of the theme build. */
  hash: string;
  assets: Record<Edition, EditionAssets>;
  /** Prints a whole page. @throws {RenderError} when what came out is not a whole page. */
  render(page: Page): Promise<Uint8Array<ArrayBuffer>>;
  /** Prints the header or the footer that many pages share, for `page.fragments`. */
  renderFragment(model: FragmentModel): Promise<string>;
}

/** A page did not come out whole; `url` says which. */
export class RenderError extends Error {
  readonly url: string;

  constructor(url: string, what: string, options?: ErrorOptions) {
    super(`The page ${url} was not rendered: ${what}.`, options);
    this.name = 'RenderError';
    this.url = url;
  }
}

type Locals = { page: Page } | { fragment: FragmentModel };
type RouteData = App['manifest']['routes'][number]['routeData'];

/** The error behind the wrapper that `adapter/entry.ts` puts round it. */
const rootOf = (error: unknown): unknown => (error instanceof Error ? (error.cause ?? error) : error);

const pageEnd = Buffer.from('</html>');

function assertWholePage(url: string, html: Buffer): void {
  if (html.byteLength === 0) throw new RenderError(url, 'it is empty');
  if (!html.subarray(-pageEnd.length).equals(pageEnd))
    throw new RenderError(url, 'it does not end in </html>');
}

/**
 * Loads a theme build, the newest one unless told otherwise, for rendering in this thread. Loading takes about
 * 0.2 s, the first page about 60 ms more; a newer build needs a new process or worker thread, because modules
 * are never unloaded.
 *
 * @throws when the themes were never built (`npm run build:themes`).
 */
export async function loadRenderer(build: ThemeBuild | null = readCurrentBuild()): Promise<Renderer> {
  if (!build) throw new Error('There is no theme build in themes/dist. Run "npm run build:themes".');
  const { app } = (await import(pathToFileURL(build.entryPath).href)) as { app: App };
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));

  const splicer = new FragmentSplicer();

  const renderRoute = async (url: string, route: string, locals: Locals): Promise<Response> => {
    const routeData: RouteData | undefined = routes.get(route);
    if (!routeData) throw new RenderError(url, `the themes have no route ${route}`);
    const response = await app.render(new Request(url), { locals, routeData }).catch((error: unknown) => {
      throw new RenderError(url, 'a component threw', { cause: rootOf(error) });
    });
    if (response.status !== 200) throw new RenderError(url, `the theme answered ${response.status}`);
    return response;
  };

  return {
    hash: build.hash,
    assets: build.assets,
    async render(page) {
      const locals = { page: takeOutFragments(page) };
      const response = await renderRoute(page.url, `/${page.edition}/${page.kind}`, locals);
      const html = Buffer.from(await response.arrayBuffer());
      assertWholePage(page.url, html);
      return splicer.splice(html, page);
    },
    async renderFragment(fragment) {
      const url = `http://fragment/${fragment.chrome.edition}/${fragment.part}`;
      const response = await renderRoute(url, `/${fragment.chrome.edition}/fragment`, { fragment });
      return response.text();
    },
  };
}
