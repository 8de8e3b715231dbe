import type { Page } from '../contract.ts';
import type { Renderer } from '../render.ts';

/** Adds to an example what the publisher adds to a page: the theme's files and the prepared fragments. */
export async function completePage(renderer: Renderer, page: Page): Promise<Page> {
  const { chrome, currentKey, edition } = page;
  const theme = renderer.assets[edition];
  return {
    ...page,
    assets: { styles: [...theme.styles, ...page.assets.styles], scripts: theme.scripts },
    fragments: {
      headerHtml: await renderer.renderFragment({ part: 'header', chrome, currentKey }),
      footerHtml: await renderer.renderFragment({ part: 'footer', chrome, currentKey }),
    },
  };
}
