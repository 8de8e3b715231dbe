import { expect, test } from 'vitest';
import { compileSiteRoutes, followMove, type SiteRows } from './site-routes.ts';

const site = (path: string, more: Partial<SiteRows['sites'][number]> = {}) => ({
  id: path || 'portal',
  path,
  domains: [],
  formerPaths: [],
  ...more,
});
const column = (id: string, more: Partial<SiteRows['columns'][number]> = {}) => ({
  id,
  siteId: 'portal',
  parentId: null,
  slug: id,
  formerPaths: [],
  ...more,
});

test('binds every domain of a site, those with m. to WAP, and links to the first', () => {
  const routes = compileSiteRoutes({
    sites: [site('qingshi', { domains: ['QS.example.gov.cn', 'm.qs.example.gov.cn'] })],
    columns: [],
  });

  expect(routes.byHost.get('qs.example.gov.cn')).toEqual({ prefix: '/sites/qingshi' });
  expect(routes.byHost.get('m.qs.example.gov.cn')).toEqual({ prefix: '/sites/qingshi', edition: 'wap' });
  expect(routes.hostByPrefix.get('/sites/qingshi')).toBe('qs.example.gov.cn');
});

test('follows a site that was renamed', () => {
  const { movedSites } = compileSiteRoutes({ sites: [site('new', { formerPaths: ['old'] })], columns: [] });

  expect(followMove(movedSites, '/sites/old/202611/a.html')).toBe('/sites/new/202611/a.html');
  expect(followMove(movedSites, '/sites/older/')).toBeNull();
});

test('follows a column that was moved, with all below it', () => {
  const { movedColumns } = compileSiteRoutes({
    sites: [site('')],
    columns: [column('gov'), column('news', { parentId: 'gov', formerPaths: ['xinwen/yaowen'] })],
  });

  expect(followMove(movedColumns, '/xinwen/yaowen/index_2.html')).toBe('/gov/news/index_2.html');
  expect(followMove(movedColumns, '/xinwen/yaowen/')).toBe('/gov/news/');
});

test('lets a new site or column have the path that another one left', () => {
  const { movedSites, movedColumns } = compileSiteRoutes({
    sites: [site('a', { formerPaths: ['b'] }), site('b'), site('')],
    columns: [column('x', { formerPaths: ['y'] }), column('y')],
  });

  expect(movedSites.size).toBe(0);
  expect(movedColumns.size).toBe(0);
});

test('survives columns that are their own parents', () => {
  const columns = [column('a', { parentId: 'b', formerPaths: ['z'] }), column('b', { parentId: 'a' })];

  expect(() => compileSiteRoutes({ sites: [site('')], columns })).not.toThrow();
});
