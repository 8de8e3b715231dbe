import { Link } from '@payloadcms/ui';
import { headers } from 'next/headers.js';
import type { ListViewServerProps } from 'payload';

import { figuresOf } from '../figures.ts';
import { idIn } from '../lists/row-of.ts';
import { readNames } from '../lists/names.ts';
import { readSites } from '../site-choice/read-sites.ts';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { arrangeTree } from './arrange-tree.ts';
import { presentDeadline } from './figure-of.ts';

/** Columns of one site; a tree with more would not be read by anybody. */
const maxColumns = 1_000;

/** The columns of the chosen site as a tree, in place of the table; the table stays for searches and for all sites. */
export async function ColumnTree(props: ListViewServerProps & { hasCreatePermission?: boolean }) {
  const { payload, permissions, searchParams, user } = props;
  if (!user || ['chip', 'search', 'where'].some((name) => searchParams?.[name] !== undefined)) return null;
  const sites = await readSites(payload, user);
  const cookie = parseSiteCookie((await headers()).get('cookie'));
  const site = sites.length === 1 ? sites[0] : sites.find(({ id }) => id === cookie);
  if (site === undefined) return null;
  const { docs } = await payload.find({
    collection: 'columns',
    where: { site: { equals: site.id } },
    select: {
      name: true,
      parent: true,
      position: true,
      columnType: true,
      inNavigation: true,
      obligation: true,
    },
    depth: 0,
    limit: maxColumns,
    pagination: false,
    overrideAccess: false,
    user,
  });
  if (docs.length === 0) return null;
  const figures = figuresOf(payload).columns(docs.map(({ id }) => String(id)));
  const people = new Set(
    docs.map(({ obligation }) => idIn(obligation?.responsible)).filter((id) => id !== null),
  );
  const names = await readNames(payload, 'users', [...people]);
  const now = new Date();
  const tree = arrangeTree(
    docs.map((column) => {
      const parent = idIn(column.parent);
      return {
        ...column,
        id: String(column.id),
        parent: parent === null ? null : String(parent),
        position: column.position ?? 0,
      };
    }),
  );
  const mayWrite = Boolean(permissions?.collections?.articles?.create);
  return (
    <table className="zq-table zq-tree zq-cards">
      <thead>
        <tr>
          <th>名称</th>
          <th>类型</th>
          <th>稿件</th>
          <th>更新期限</th>
          <th>责任人</th>
          <th>级数</th>
          <th>下一步</th>
        </tr>
      </thead>
      <tbody>
        {tree.map(({ id, name, level, columnType, inNavigation, obligation }) => {
          const figure = figures.get(id) ?? { articles: 0, lastAt: null };
          const deadline = presentDeadline(obligation, figure.lastAt, now);
          const responsible = names.get(String(idIn(obligation?.responsible)));
          const href = `/admin/collections/columns/${id}`;
          return (
            <tr key={id}>
              <td style={{ paddingLeft: `${10 + (level - 1) * 26}px` }}>
                <Link className="zq-tree__name" href={href} prefetch={false}>
                  {name}
                </Link>{' '}
                {inNavigation === true && <span className="zq-state">导航</span>}
              </td>
              <td data-label="类型">{columnType}</td>
              <td data-label="稿件">{figure.articles.toLocaleString('zh-CN')}</td>
              <td className={deadline === null ? 'zq-none' : deadline.tone} data-label="更新期限">
                {deadline?.said ?? '不要求'}
              </td>
              <td className={responsible === undefined ? 'zq-none' : ''} data-label="责任人">
                {responsible ?? '—'}
              </td>
              <td data-label="级数">{level}</td>
              <td>
                <Link
                  className="zq-next"
                  href={mayWrite ? '/admin/collections/articles/create' : href}
                  prefetch={false}
                  aria-label={`${mayWrite ? '写一篇' : '打开'}：${name}`}
                >
                  {mayWrite ? '写一篇' : '打开'}
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
