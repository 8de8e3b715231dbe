import type { Edition, Link, MetaTag, Page } from '../contract.ts';
import { presentAccentFile } from '../parts/accent-css.ts';
import { exampleChrome, hrefOf, type ExampleSite } from './sites.ts';

type Base = Pick<
  Page,
  | 'edition'
  | 'title'
  | 'url'
  | 'otherEditionHref'
  | 'desktopUrl'
  | 'wapUrl'
  | 'meta'
  | 'chrome'
  | 'currentKey'
  | 'breadcrumb'
  | 'feeds'
  | 'assets'
  | 'fragments'
>;

const origin = 'https://www.example.gov.cn';

/** What all example pages share; assets and fragments are filled in by whoever renders. */
export function exampleBase(options: {
  edition: Edition;
  site: ExampleSite;
  path: string;
  title: string;
  currentKey: string;
  trail?: Link[];
  meta?: MetaTag[];
  colour?: string;
}): Base {
  const { edition, site, path, title, currentKey, trail = [], meta = [] } = options;
  const colourFile = presentAccentFile({ code: site.code, accent: options.colour ?? site.colour });
  const other: Edition = edition === 'desktop' ? 'wap' : 'desktop';
  return {
    edition,
    title,
    url: origin + hrefOf(edition, site, path),
    otherEditionHref: hrefOf(other, site, path),
    desktopUrl: origin + hrefOf('desktop', site, path),
    wapUrl: origin + hrefOf('wap', site, path),
    meta: [
      { name: 'SiteName', content: site.name },
      { name: 'SiteDomain', content: 'www.example.gov.cn' },
      { name: 'SiteIDCode', content: '0000000001' },
      ...meta,
      { name: 'description', content: `${site.name}网站` },
    ],
    chrome: exampleChrome(edition, site),
    currentKey,
    breadcrumb: [{ text: '首页', href: hrefOf(edition, site) }, ...trail],
    feeds: [{ text: `${site.name} · 最新信息`, href: hrefOf(edition, site, '/rss.xml') }],
    assets: { styles: [colourFile.path], scripts: [] },
    fragments: { headerHtml: '', footerHtml: '' },
  };
}
