import type { Page } from '../contract.ts';
import type { Renderer } from '../render.ts';

/** Adds to an example what the publisher adds to a page: the theme's files and the prepared fragments. */
export function completePage(renderer: Renderer, page: Page): Page {
  const { chrome, currentKey, edition } = page;
  const theme = renderer.assets[edition];
  return {
    ...page,
    assets: { styles: [...theme.styles, ...page.assets.styles], scripts: theme.scripts },
    fragments: {
      headerHtml: renderer.renderFragment({ part: 'header', chrome, currentKey }),
      footerHtml: renderer.renderFragment({ part: 'footer', chrome, currentKey }),
    },
  };
}
