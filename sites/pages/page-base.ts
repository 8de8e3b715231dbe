import type { Link, MetaTag } from '#themes/contract.ts';
import { presentAccentFile } from '#themes/parts/accent-css.ts';
import { homeLocal } from '../addresses.ts';
import { presentChrome } from './chrome.ts';
import { siteTags } from './meta-tags.ts';
import { here, pageAddresses, type PageContext } from './page-context.ts';

/** The parts that every page has; `trail` leads from below the home page to the page itself. */
export function presentBase(
  context: PageContext,
  page: { local: string; title: string; meta: MetaTag[]; trail: Link[]; currentKey: string; feeds?: Link[] },
) {
  const { site, edition, assets } = context;
  const chrome = presentChrome(context);
  const { code } = chrome.site;
  const accentFile = context.reader.shared(`accent:${code}:${site.accent}`, () =>
    presentAccentFile({ code, accent: site.accent }),
  );
  return {
    edition,
    title: page.local === homeLocal ? site.name : `${page.title} - ${site.name}`,
    ...pageAddresses(context, page.local),
    meta: [...siteTags(context), ...page.meta],
    chrome,
    currentKey: page.currentKey,
    breadcrumb: [{ text: '首页', href: here(context, homeLocal) }, ...page.trail],
    feeds: page.feeds ?? [],
    assets: { styles: [...assets[edition].styles, accentFile.path], scripts: assets[edition].scripts },
    // Put in by the renderer, which keeps them for all pages that share them.
    fragments: { headerHtml: '', footerHtml: '' },
  };
}
