import type { HomePage, SiteClosedPage } from '#themes/contract.ts';
import { blueprints } from '../blueprints/blueprints.ts';
import { homeLocal, siteFeedLocal } from '../addresses.ts';
import { presentSections } from './blocks.ts';
import { columnTags } from './meta-tags.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, there, type PageContext } from './page-context.ts';

/** The home page of a site; a paused or closed site says so and leads on. */
export function presentHome(context: PageContext): HomePage | SiteClosedPage | null {
  const site = context.reader.site(context.site.id);
  if (site === null) return null;
  const base = presentBase(context, {
    local: homeLocal,
    title: site.name,
    meta: columnTags({
      name: '首页',
      description: `${site.name}首页`,
      keywords: [site.name],
      columnType: '首页',
    }),
    trail: [],
    currentKey: 'home',
    feeds: [{ text: site.name, href: here({ ...context, edition: 'desktop' }, siteFeedLocal) }],
  });
  if (site.state !== 'open') return presentClosed(context, base, site.state);
  const { notice } = site;
  return {
    ...base,
    kind: 'home',
    layout: site.siteKind,
    ...(notice === null
      ? {}
      : {
          notice: {
            tone: notice.tone,
            subject: notice.subject,
            text: notice.text,
            ...(notice.url === '' ? {} : { href: notice.url }),
            ...(notice.unit === '' ? {} : { unit: notice.unit }),
            ...(notice.date === '' ? {} : { date: notice.date }),
          },
        }),
    sections: presentSections(context, site, blueprints[site.siteKind].home),
  };
}

function presentClosed(
  context: PageContext,
  base: ReturnType<typeof presentBase>,
  state: 'paused' | 'closed',
): SiteClosedPage {
  const portal = context.reader.portal();
  const columns = [...readColumns(context.reader, context.site.id).values()].filter(
    ({ parentId }) => parentId === null,
  );
  return {
    ...base,
    kind: 'site-closed',
    state,
    text: base.chrome.site.notice ?? '',
    links: [
      ...(portal === null || portal.id === context.site.id
        ? []
        : [{ text: portal.name, href: there(context, portal, homeLocal) }]),
      ...columns.map(({ name, local }) => ({ text: name, href: here(context, local) })),
    ],
  };
}
