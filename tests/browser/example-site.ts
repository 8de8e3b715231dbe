import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { buildThemes } from '#themes/build.ts';
import { HTML_START, type Edition } from '#themes/contract.ts';
import { completePage } from '#themes/examples/complete-page.ts';
import { examplePages } from '#themes/examples/index.ts';
import { accentCss } from '#themes/parts/accent-css.ts';
import { loadRenderer } from '#themes/render.ts';

const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Stands in for every picture of the examples. */
const grey =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="720"><path fill="#8a9" d="M0 0h1200v720H0z"/></svg>';

const contentPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'";

/** The example pages behind a real server, with the strict content policy of the public pages. */
export interface ExampleSite {
  /** Address of an example; `modes` are classes on `<html>`, as the server puts them there. */
  urlOf(edition: Edition, name: string, modes?: string): string;
  close(): void;
}

async function renderExamples(): Promise<Map<string, string>> {
  const renderer = await loadRenderer();
  const files = new Map<string, string>();
  for (const edition of ['desktop', 'wap'] as const) {
    for (const [name, page] of Object.entries(examplePages(edition))) {
      const html = renderer.render(completePage(renderer, page));
      files.set(`/${edition}/${name}.html`, html.toString());
      const accent = page.kind === 'channel' ? page.accent : page.chrome.accent;
      for (const path of page.assets.styles) files.set(path, accentCss(accent, page.chrome.site.code));
    }
  }
  return files;
}

/** Builds the themes, renders all examples and serves them on a free port. */
export async function serveExamples(): Promise<ExampleSite> {
  const { assetsDir } = await buildThemes();
  const files = await renderExamples();
  const read = (path: string): string | Buffer | undefined => {
    const assetPath = assetsDir + path.replace('/assets/', '');
    if (path.startsWith('/assets/') && existsSync(assetPath)) return readFileSync(assetPath);
    return path.startsWith('/media/') ? grey : files.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = read(pathname);
    const modes = searchParams.get('modes');
    const type = pathname.startsWith('/media/') ? '.svg' : extname(pathname);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': contentTypes[type] ?? 'application/octet-stream',
      'content-security-policy': contentPolicy,
    });
    const isPage = typeof body === 'string' && modes !== null;
    response.end(
      isPage
        ? body.replace(HTML_START, HTML_START.replace('lang="zh-CN"', `lang="zh-CN" class="${modes}"`))
        : body,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (edition, name, modes) =>
      `http://localhost:${port}/${edition}/${name}.html${modes ? `?modes=${encodeURIComponent(modes)}` : ''}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
