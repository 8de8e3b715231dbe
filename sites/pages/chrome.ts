import type { Chrome, Link, NavigationItem } from '#themes/contract.ts';
import { computeAccent } from '#themes/parts/accent.ts';
import { blueprints } from '../blueprints/blueprints.ts';
import { homeLocal, siteFeedLocal, siteMapLocal, viewHref } from '../addresses.ts';
import type { SiteChrome } from '../store/page-reader.ts';
import { here, readColumns, there, type PageContext, type PlacedColumn } from './page-context.ts';

/** Navigation entries that fit on one line of the desktop edition. */
export const maxNavigation = 9;
const maxPanelLinks = 12;

const kindNames = { portal: '', township: '乡镇', department: '部门' } as const;

/** What all pages of a site share in one edition; made once while nothing it reads changes. */
export const presentChrome = (context: PageContext): Chrome =>
  context.reader.shared(`chrome:${context.site.id}:${context.edition}`, (reader) =>
    buildChrome({ ...context, reader }),
  );

function buildChrome(context: PageContext): Chrome {
  const { site, edition, reader } = context;
  reader.chrome(site.id);
  const columns = readColumns(reader, site.id);
  const { identity } = site;
  const notice = stateNotice(site);
  const isPortal = site.path === '';
  const code = isPortal ? 'portal' : site.path;
  return {
    edition,
    site: {
      name: site.name,
      shortName: site.shortName,
      tagline: tagline(context),
      kind: site.siteKind,
      code,
      homeHref: here(context, homeLocal),
      siteMapHref: here(context, siteMapLocal),
      ...(notice === undefined ? {} : { notice }),
    },
    accent: computeAccent(site.accent),
    superiors: superiors(context),
    tools: {
      largePrintHref: viewHref('on=lp'),
      extraLargeHref: viewHref('on=xl'),
      normalSizeHref: viewHref('off=xl'),
      blueHref: viewHref('on=blue&off=hc'),
      normalColourHref: viewHref('off=hc.blue'),
      highContrastHref: viewHref('on=hc&off=blue'),
      standardHref: viewHref('off=lp.xl.hc.blue'),
      traditionalHref: viewHref('on=hant'),
      simplifiedHref: viewHref('off=hant'),
    },
    search: {
      action: edition === 'wap' ? '/wap/search' : '/search',
      scopes: [
        { value: '', text: '全站' },
        { value: code, text: isPortal ? '门户' : '本站' },
      ],
      hotWords: site.hotWords.map((word) => ({
        text: word,
        href: `${edition === 'wap' ? '/wap/search' : '/search'}?q=${encodeURIComponent(word)}`,
      })),
    },
    navigation: navigation(context, columns),
    footer: {
      links: footerLinks(context, columns),
      organiser: identity.organiser,
      undertaker: identity.undertaker,
      siteCode: identity.siteCode,
      icp: identity.icp,
      icpHref: 'https://beian.miit.gov.cn/',
      police: identity.police,
      policeHref: 'https://beian.mps.gov.cn/',
      phone: identity.phone,
      address: identity.address,
      postcode: identity.postcode,
      ...(identity.conacUrl === '' ? {} : { conacHref: identity.conacUrl }),
      ...(identity.errorReportUrl === '' ? {} : { errorReportHref: identity.errorReportUrl }),
    },
  };
}

function stateNotice(site: SiteChrome): string | undefined {
  if (site.state === 'open') return undefined;
  if (site.stateText !== '') return site.stateText;
  return site.state === 'paused' ? '本站暂停更新，内容仍可查阅。' : '本站已停止更新，内容供查阅。';
}

function tagline({ site, reader }: PageContext): string {
  if (site.tagline !== '' || site.path === '') return site.tagline;
  const portal = reader.portal();
  return portal === null ? '' : `${portal.name}网站群 · ${kindNames[site.siteKind]}`;
}

function superiors(context: PageContext): Link[] {
  const { site, reader } = context;
  const own = site.superiors.map(({ text, url }) => ({ text, href: url, external: true }));
  const portal = reader.portal();
  if (portal === null || portal.id === site.id) return own;
  return [{ text: `${portal.name}门户`, href: there(context, portal, homeLocal) }, ...own];
}

const linkTo = (context: PageContext, column: Pick<PlacedColumn, 'name' | 'local'>): Link => ({
  text: column.name,
  href: here(context, column.local),
});

function navigation(context: PageContext, columns: ReadonlyMap<string, PlacedColumn>): NavigationItem[] {
  const roots = [...columns.values()].filter((column) => column.parentId === null && column.inNavigation);
  return [
    { key: 'home', text: '首页', href: here(context, homeLocal), children: [] },
    ...roots.slice(0, maxNavigation - 1).map((column) => ({
      key: column.id,
      ...linkTo(context, column),
      children: column.children.slice(0, maxPanelLinks).flatMap((child) => {
        const placed = columns.get(child.id);
        return placed === undefined ? [] : [linkTo(context, placed)];
      }),
    })),
  ];
}

function footerLinks(context: PageContext, columns: ReadonlyMap<string, PlacedColumn>): Link[] {
  const { site, reader } = context;
  const portal = reader.portal();
  const planned = blueprints[site.siteKind].footer.flatMap((plan): Link[] => {
    const owner = plan.portal === true && portal !== null ? portal : site;
    const placed = owner.id === site.id ? columns : readColumns(reader, owner.id);
    const column = [...placed.values()].find(({ blueprintKey }) => blueprintKey === plan.column);
    return column === undefined ? [] : [{ text: plan.text, href: there(context, owner, column.local) }];
  });
  return [
    { text: '网站地图', href: here(context, siteMapLocal) },
    ...planned,
    // Feeds exist once, for both editions.
    { text: 'RSS 订阅', href: here({ ...context, edition: 'desktop' }, siteFeedLocal) },
  ];
}
