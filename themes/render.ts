import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { OTHER_EDITION_MARK, type Edition, type FragmentModel, type Page } from './contract.ts';
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

const pageEnd = Buffer.from('</html>');

function assertWholePage(url: string, html: Uint8Array): void {
  if (html.byteLength === 0) throw new RenderError(url, 'it is empty');
  const end = Buffer.from(html.buffer, html.byteOffset, html.byteLength).subarray(-pageEnd.length);
  if (!end.equals(pageEnd)) throw new RenderError(url, 'it does not end in </html>');
}

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function putInOtherEdition(page: Page): Page {
  const href = page.otherEditionHref.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign);
  const { headerHtml, footerHtml } = page.fragments;
  return {
    ...page,
    fragments: {
      headerHtml: headerHtml.replaceAll(OTHER_EDITION_MARK, () => href),
      footerHtml: footerHtml.replaceAll(OTHER_EDITION_MARK, () => href),
    },
  };
}

/**
 * Loads a theme build, the newest one unless told otherwise, for rendering in this thread. Loading takes about 0.2 s, the first page
 * about 60 ms more; a newer build needs a new process or worker thread, because modules are never unloaded.
 *
 * @throws when the themes were never built (`npm run build:themes`).
 */
export async function loadRenderer(build: ThemeBuild | null = readCurrentBuild()): Promise<Renderer> {
  if (!build) throw new Error('There is no theme build in themes/dist. Run "npm run build:themes".');
  const { app } = (await import(pathToFileURL(build.entryPath).href)) as { app: App };
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));

  const renderRoute = async (url: string, route: string, locals: Locals): Promise<Response> => {
    const routeData: RouteData | undefined = routes.get(route);
    if (!routeData) throw new RenderError(url, `the themes have no route ${route}`);
    const response = await app.render(new Request(url), { locals, routeData });
    if (response.status !== 200) throw new RenderError(url, `the theme answered ${response.status}`);
    return response;
  };

  return {
    hash: build.hash,
    assets: build.assets,
    async render(page) {
      const response = await renderRoute(page.url, `/${page.edition}/${page.kind}`, {
        page: putInOtherEdition(page),
      });
      const html = new Uint8Array(await response.arrayBuffer());
      assertWholePage(page.url, html);
      return html;
    },
    async renderFragment(fragment) {
      const url = `http://fragment/${fragment.chrome.edition}/${fragment.part}`;
      const response = await renderRoute(url, `/${fragment.chrome.edition}/fragment`, { fragment });
      return response.text();
    },
  };
}
