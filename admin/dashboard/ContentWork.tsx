import { Link } from '@payloadcms/ui';
import type { Payload, TypedUser, Where } from 'payload';

import type { Role } from '#policy/roles.ts';

import { figuresOf } from '../figures.ts';
import { articleChips } from '../lists/article-chips.ts';
import { chipHref } from '../lists/chips.ts';
import { countRows } from '../lists/count-rows.ts';
import { listSpecs } from '../lists/list-specs.ts';
import { readNames } from '../lists/names.ts';
import { idIn } from '../lists/row-of.ts';
import { presentAccount } from '../people/present-account.ts';
import { PublishingStrip } from '../publishing/PublishingStrip.tsx';
import { readOpenWork } from '../site-choice/read-open-work.ts';
import { CountStrip, type Count } from './CountStrip.tsx';
import { Deadlines } from './Deadlines.tsx';
import { presentArticle, presentColumns, type Todo, type TodoArticle } from './present-todo.ts';
import { readDueColumns } from './read-columns.ts';
import { readMonth } from './read-month.ts';
import { listSiteWork } from './site-work.ts';
import { SiteWorkTable } from './SiteWorkTable.tsx';
import { TodoTable } from './TodoTable.tsx';

const shown = 8;
/** Late columns shown before articles, so that they do not fill the whole table. */
const shownColumns = 3;

interface Props {
  payload: Payload;
  user: TypedUser;
  now: Date;
  /** The chosen site; null for all. */
  site: string | null;
  mayWrite: boolean;
  roles: readonly Role[];
}

/** The first page of those who work with content. */
export async function ContentWork({ payload, user, now, site, mayWrite, roles }: Props) {
  const where: Where[] = site === null ? [] : [{ site: { equals: site } }];
  const asked = { where, now };
  const [counts, columns, articles, month, drafts] = await Promise.all([
    readCounts(payload, user, { ...asked, site }),
    readDueColumns(payload, user, asked),
    readArticles(payload, user, asked),
    readMonth(payload, user, asked),
    readOpenWork(payload, user),
  ]);
  const urgent = presentColumns(columns, now, mayWrite);
  const late = urgent.filter(({ tone }) => tone === 'bad').length;
  const { pending, failed, lastPublishedAt } = figuresOf(payload).publishing();
  const seesFailures = roles.includes('manager') || roles.includes('audit');
  const own = presentAccount(user).sites;
  const failures = failed.filter(({ siteId }) =>
    site === null ? roles.includes('audit') || own.includes(siteId) : siteId === site,
  );
  const isManager = roles.includes('manager') || roles.includes('audit');
  const strip: Count[] = [
    ...counts,
    {
      label: '栏目到期',
      total: urgent.length,
      href: isManager ? '/admin/collections/columns' : '/admin',
      note: late > 0 ? `其中超期 ${late}` : '都在期限里',
      tone: late > 0 ? 'bad' : 'warn',
    },
    ...(seesFailures
      ? [
          {
            label: '发布失败',
            total: failures.length,
            href: '/admin/publishing',
            note: '页',
            tone: 'bad' as const,
          },
        ]
      : []),
  ];
  const seesSeveral = site === null && (roles.includes('audit') || own.length > 1);
  const work = seesSeveral ? listSiteWork({ drafts, columns, failures }) : [];
  const siteNames = await readNames(
    payload,
    'sites',
    work.map(({ site: id }) => storedId(payload, id)),
  );
  const todos: Todo[] = [...urgent.slice(0, shownColumns), ...articles.todos].slice(0, shown);
  const total = urgent.length + articles.total;
  return (
    <>
      <CountStrip counts={strip} />
      <div className="zq-columns">
        <section>
          <h2>
            接下来要做的<small>{total} 件，急的在前</small>
          </h2>
          <TodoTable todos={todos} place="栏目" nothing="没有草稿，没有等着发布的文章，栏目都在期限里。" />
          {total > todos.length && (
            <p className="zq-note">
              显示 {todos.length} 件，共 {total} 件{' '}
              <Link href="/admin/collections/articles?chip=draft" prefetch={false}>
                看全部草稿
              </Link>
            </p>
          )}
        </section>
        <div>
          <section>
            <h2>栏目更新期限</h2>
            <Deadlines
              columns={columns}
              several={site === null && new Set(columns.map((one) => one.siteName)).size > 1}
            />
          </section>
          <section>
            <h2>发布状态</h2>
            <PublishingStrip initial={{ pending, failed: failures.length, lastPublishedAt }} />
          </section>
        </div>
      </div>
      {seesSeveral && (
        <section>
          <h2>
            各站点<small>{work.length} 个站点有待办</small>
          </h2>
          <SiteWorkTable work={work} names={siteNames} />
        </section>
      )}
      <section>
        <h2>
          本月数字<small>1 日至今，括号内为上月同期</small>
        </h2>
        <ul className="zq-counts">
          {month.map(({ label, measure, now: current, before }) => (
            <li key={label}>
              <div>
                {label}
                <b className="zq-figure">
                  {current.toLocaleString('zh-CN')} {measure}
                </b>
                <small>（{before.toLocaleString('zh-CN')}）</small>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Ids are numbers on SQLite and text on MongoDB. */
const storedId = ({ db }: Payload, id: string): number | string =>
  db.defaultIDType === 'number' ? Number(id) : id;

async function readCounts(
  payload: Payload,
  user: TypedUser,
  { where, now, site }: { where: Where[]; now: Date; site: string | null },
): Promise<Count[]> {
  const count = (collection: string, key: string, condition: Where) =>
    countRows(payload, user, {
      collection,
      key: `${site ?? 'all'} ${key}`,
      where: { and: [...where, condition] },
    });
  const noAlt = listSpecs.media?.chips(now, () => []).find(({ key }) => key === 'no-alt');
  return Promise.all([
    ...articleChips(now).map(async (chip) => ({
      label: chip.label,
      total: await count('articles', chip.key, chip.where),
      href: chipHref('articles', chip),
      note: '篇',
    })),
    ...(noAlt === undefined
      ? []
      : [
          count('media', noAlt.key, noAlt.where).then((total) => ({
            label: '图片缺说明',
            total,
            href: chipHref('media', noAlt),
            note: '张',
            tone: 'warn' as const,
          })),
        ]),
  ]);
}

async function readArticles(
  payload: Payload,
  user: TypedUser,
  { where, now }: { where: Where[]; now: Date },
): Promise<{ todos: Todo[]; total: number }> {
  const find = (condition: Where, sort: string) =>
    payload.find({
      collection: 'articles',
      where: { and: [...where, condition] },
      select: {
        title: true,
        column: true,
        source: true,
        editor: true,
        cover: true,
        _status: true,
        publishedAt: true,
        withdrawnAt: true,
        updatedAt: true,
      },
      draft: true,
      sort,
      limit: shown,
      depth: 0,
      overrideAccess: false,
      user,
    });
  const [drafts, scheduled] = await Promise.all([
    find({ and: [{ _status: { equals: 'draft' } }, { withdrawnAt: { exists: false } }] }, '-updatedAt'),
    find(
      { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: now.toISOString() } }] },
      'publishedAt',
    ),
  ]);
  const rows = [...scheduled.docs, ...drafts.docs] as TodoArticle[];
  const ids = new Set(rows.map(({ column }) => idIn(column)).filter((id) => id !== null));
  const names = await readNames(payload, 'columns', [...ids]);
  return {
    todos: rows.map((row) =>
      presentArticle(row, { place: names.get(String(idIn(row.column))) ?? '还没有选' }, now),
    ),
    total: drafts.totalDocs + scheduled.totalDocs,
  };
}
