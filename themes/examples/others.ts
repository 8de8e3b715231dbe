import type { Edition, GonePage, NotFoundPage, SiteClosedPage, SiteMapPage } from '../contract.ts';
import { exampleBase } from './base.ts';
import { columnLink, hrefOf, portal, township, type ExampleSite } from './sites.ts';

/** The site map of the portal. */
export function exampleSiteMap(edition: Edition): SiteMapPage {
  const column = (text: string) => columnLink(edition, portal, text);
  return {
    ...exampleBase({
      edition,
      site: portal,
      path: '/sitemap.html',
      title: '网站地图 - 云川县人民政府',
      currentKey: '',
      trail: [{ text: '网站地图', href: hrefOf(edition, portal, '/sitemap.html') }],
    }),
    kind: 'site-map',
    groups: Object.entries(portal.navigation)
      .filter(([, children]) => children.length > 0)
      .map(([text, children]) => ({
        header: column(text),
        links: children.map((child, index) => ({
          ...column(child),
          children: index === 0 ? [column('省内'), column('县内')] : [],
        })),
      })),
  };
}

const waysOn = (edition: Edition, site: ExampleSite) => [
  { text: '首页', href: hrefOf(edition, site) },
  { text: '网站地图', href: hrefOf(edition, site, '/sitemap.html') },
  columnLink(edition, site, '政务公开'),
];

/** The 404 page of the portal. */
export function exampleNotFound(edition: Edition): NotFoundPage {
  return {
    ...exampleBase({
      edition,
      site: portal,
      path: '/404.html',
      title: '没有找到这个页面 - 云川县人民政府',
      currentKey: '',
    }),
    kind: 'not-found',
    links: waysOn(edition, portal),
  };
}

/** The page of a withdrawn article. */
export function exampleGone(edition: Edition): GonePage {
  return {
    ...exampleBase({
      edition,
      site: township,
      path: '/202611/gone.html',
      title: '这篇文章已经撤下 - 青石镇人民政府',
      currentKey: '',
    }),
    kind: 'gone',
    noun: '文章',
    heading: '关于青石大道路灯改造施工的公告',
    publishedAt: '2026-11-12T01:00:00.000Z',
    withdrawnAt: '2026-11-20T01:00:00.000Z',
    unit: '青石镇人民政府',
    reason: '施工日期调整，以新公告为准',
    links: [columnLink(edition, township, '通知公告'), ...waysOn(edition, township)],
  };
}

/** The only page of a site that is paused, or closed. */
export function exampleSiteClosed(edition: Edition, state: 'paused' | 'closed'): SiteClosedPage {
  const base = exampleBase({
    edition,
    site: township,
    path: '/',
    title: '青石镇人民政府',
    currentKey: 'home',
  });
  return {
    ...base,
    chrome: {
      ...base.chrome,
      site: {
        ...base.chrome.site,
        notice: state === 'paused' ? '本网站正在调整，暂停更新。' : '本网站已关停。',
      },
    },
    kind: 'site-closed',
    state,
    text:
      state === 'paused'
        ? '本网站正在进行栏目调整，预计2026年12月10日恢复。期间请访问县政府门户网站。'
        : '按照网站集约化要求，本网站已于2026年11月1日关停，内容迁移到县政府门户网站。',
    links: [{ text: '云川县人民政府', href: '/' }],
  };
}
