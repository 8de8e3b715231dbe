import { transcode } from 'node:buffer';
import { pathToFileURL } from 'node:url';
import type { PrintRoute } from './adapter/entry.ts';
import { OTHER_EDITION_MARK, type Edition, type FragmentModel, type Page } from './contract.ts';
import { readCurrentBuild, type EditionAssets, type ThemeBuild } from './theme-build.ts';

/** Prints page models with one theme build. Pure: the same model gives the same bytes. */
export interface Renderer {
  /** Hash of the theme build. */
  hash: string;
  assets: Record<Edition, EditionAssets>;
  /** Prints a whole page. @throws {RenderError} when what came out is not a whole page. */
  render(page: Page): Buffer<ArrayBuffer>;
  /** Prints the header or the footer that many pages share, for `page.fragments`. */
  renderFragment(model: FragmentModel): string;
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

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** The page with the address of its other edition in its fragments. */
function fillFragments(page: Page): Page {
  const href = page.otherEditionHref.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign);
  const fill = (html: string): string => html.replaceAll(OTHER_EDITION_MARK, () => href);
  const { headerHtml, footerHtml } = page.fragments;
  return { ...page, fragments: { headerHtml: fill(headerHtml), footerHtml: fill(footerHtml) } };
}

/** The text in UTF-8. `transcode` takes a third of the time of `Buffer.from`, but refuses half a character. */
export function encode(text: string): Buffer<ArrayBuffer> {
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  } catch {
    return Buffer.from(text);
  }
}

/**
 * Loads a theme build, the newest one unless told otherwise, for rendering in this thread. A newer build needs a new
 * process or worker thread, because modules are never unloaded.
 *
 * @throws when the themes were never built (`npm run build:themes`).
 */
export async function loadRenderer(build: ThemeBuild | null = readCurrentBuild()): Promise<Renderer> {
  if (!build) throw new Error('There is no theme build in themes/dist. Run "npm run build:themes".');
  const { routes } = (await import(pathToFileURL(build.entryPath).href)) as {
    routes: ReadonlyMap<string, PrintRoute>;
  };

  function print(url: string, route: string, locals: Parameters<PrintRoute>[0]): string {
    const printRoute = routes.get(route);
    if (!printRoute) throw new RenderError(url, `the themes have no route ${route}`);
    try {
      return printRoute(locals);
    } catch (cause) {
      throw new RenderError(url, 'a component threw', { cause });
    }
  }

  return {
    hash: build.hash,
    assets: build.assets,
    render(page) {
      const html = print(page.url, `${page.edition}/${page.kind}`, { page: fillFragments(page) });
      if (!html.endsWith('</html>')) throw new RenderError(page.url, 'it does not end in </html>');
      return encode(`<!DOCTYPE html>${html}`);
    },
    renderFragment(fragment) {
      const { edition } = fragment.chrome;
      return print(`http://fragment/${edition}/${fragment.part}`, `${edition}/fragment`, { fragment });
    },
  };
}
