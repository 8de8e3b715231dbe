import { Link } from '@payloadcms/ui';
import type { AdminViewServerProps, Payload, TypedUser, Where } from 'payload';

import { articleStateOf, stateNames, stateTones, type ArticleRow } from '../lists/article-state.ts';
import { articleChips } from '../lists/chips.ts';
import { Icon } from '../parts/Icon.tsx';
import { presentTime } from '../parts/present-time.ts';
import { presentAccount } from '../people/present-account.ts';
import { PublishingStrip } from '../publishing/PublishingStrip.tsx';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { SystemCounts } from './SystemCounts.tsx';

const rows = 8;

/** 工作台: counts that filter the list, what to do next, how publishing stands. */
export function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req, permissions } = initPageResult;
  const { payload, user } = req;
  const account = presentAccount(user);
  const now = new Date();
  const site = parseSiteCookie(req.headers.get('cookie'));
  const mayWrite = Boolean(permissions.collections?.articles?.create);
  const seesArticles = Boolean(permissions.collections?.articles?.read);
  return (
    <main className="zq-page">
      <div className="zq-page__head">
        <div>
          <h1>{account.roles.includes('system') ? '网站群' : '我的工作'}</h1>
          <p className="zq-note">
            {new Intl.DateTimeFormat('zh-CN', {
              timeZone: 'Asia/Shanghai',
              month: 'long',
              day: 'numeric',
              weekday: 'long',
            }).format(now)}
          </p>
        </div>
        <div className="zq-page__buttons">
          {mayWrite && (
            <>
              <Link className="zq-button" href="/admin/collections/media/create" prefetch={false}>
                <Icon name="photo" />
                传图片
              </Link>
              <Link
                className="zq-button zq-button--main"
                href="/admin/collections/articles/create"
                prefetch={false}
              >
                <Icon name="plus" />
                写文章
              </Link>
            </>
          )}
          {Boolean(permissions.collections?.sites?.create) && (
            <Link className="zq-button zq-button--main" href="/admin/new-site" prefetch={false}>
              <Icon name="plus" />
              新建站点
            </Link>
          )}
        </div>
      </div>
      {seesArticles && user && <ArticleWork payload={payload} user={user} now={now} site={site} />}
      {!seesArticles && user && <SystemCounts payload={payload} user={user} roles={account.roles} />}
    </main>
  );
}

interface WorkProps {
  payload: Payload;
  user: TypedUser;
  now: Date;
  site: string | null;
}

async function ArticleWork({ payload, user, now, site }: WorkProps) {
  const account = presentAccount(user);
  const here: Where[] = site !== null && account.sites.includes(site) ? [{ site: { equals: site } }] : [];
  const find = (where: Where, limit: number) =>
    payload.find({
      collection: 'articles',
      where: { and: [...here, where] },
      select: {
        title: true,
        column: true,
        _status: true,
        publishedAt: true,
        withdrawnAt: true,
        updatedAt: true,
      },
      draft: true,
      sort: '-updatedAt',
      limit,
      depth: 1,
      populate: { columns: { name: true } },
      overrideAccess: false,
      user,
    });
  const chips = articleChips(now).filter(({ key }) => key !== 'all');
  const counts: { key: string; label: string; href: string; total: number }[] = [];
  for (const { key, label, where, href } of chips)
    counts.push({ key, label, href, total: (await find(where, 1)).totalDocs });
  const { docs, totalDocs } = await find({ _status: { not_equals: 'published' } }, rows);
  const { docs: later } = await find(
    { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: now.toISOString() } }] },
    rows,
  );
  const todo = [...later, ...docs].slice(0, rows) as (ArticleRow & { id: number | string; title: string })[];
  return (
    <>
      <ul className="zq-counts">
        {counts.map(({ key, label, href, total }) => (
          <li key={key}>
            <Link href={href} prefetch={false}>
              {label}
              <b>{total}</b>
            </Link>
          </li>
        ))}
      </ul>
      <div className="zq-columns">
        <section>
          <h2>接下来要做的</h2>
          {todo.length === 0 ? (
            <p className="zq-note">没有草稿，也没有等着发布的文章。</p>
          ) : (
            <table className="zq-table">
              <thead>
                <tr>
                  <th>状态</th>
                  <th>标题</th>
                  <th>栏目</th>
                  <th>时间</th>
                  <th>下一步</th>
                </tr>
              </thead>
              <tbody>
                {todo.map((row) => {
                  const state = articleStateOf(row, now);
                  const href = `/admin/collections/articles/${row.id}`;
                  return (
                    <tr key={row.id}>
                      <td>
                        <span className={`zq-state zq-state--${stateTones[state]}`}>{stateNames[state]}</span>
                      </td>
                      <td>
                        <Link href={href} prefetch={false}>
                          {row.title}
                        </Link>
                      </td>
                      <td>{nameOf(row.column)}</td>
                      <td>
                        {presentTime((state === 'scheduled' ? row.publishedAt : row.updatedAt) ?? '', now)}
                      </td>
                      <td>
                        <Link className="zq-next" href={href} prefetch={false}>
                          {state === 'scheduled' ? '改时间' : state === 'withdrawn' ? '恢复' : '继续写'}
                        </Link>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
          {totalDocs > rows && (
            <p className="zq-note">
              显示 {todo.length} 件，共 {totalDocs + later.length} 件{' '}
              <Link href="/admin/collections/articles" prefetch={false}>
                全部
              </Link>
            </p>
          )}
        </section>
        <section>
          <h2>发布状态</h2>
          <PublishingStrip />
        </section>
      </div>
    </>
  );
}

function nameOf(column: unknown): string {
  return typeof column === 'object' && column !== null && 'name' in column && typeof column.name === 'string'
    ? column.name
    : '还没有选';
}
