import { Link } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';

import { Icon } from '../parts/Icon.tsx';
import { figuresOf } from '../figures.ts';
import { presentTime } from '../parts/present-time.ts';
import { presentAccount } from '../people/present-account.ts';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { ContentWork } from './ContentWork.tsx';
import { SecurityWork } from './SecurityWork.tsx';
import { SystemWork } from './SystemWork.tsx';

const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
});

/** 工作台: counts that filter the lists, what to do next, how things stand; by the roles of the person. */
export function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req, permissions } = initPageResult;
  const { payload, user } = req;
  if (!user) return null;
  const { roles, sites } = presentAccount(user);
  const now = new Date();
  const cookie = parseSiteCookie(req.headers.get('cookie'));
  const seesAll = roles.includes('audit');
  const site = cookie !== null && (seesAll || sites.includes(cookie)) ? cookie : null;
  const may = (slug: string, deed: 'create' | 'read') => Boolean(permissions.collections?.[slug]?.[deed]);
  const props = { payload, user, now };
  return (
    <main className="zq-page zq-work">
      <div className="zq-page__head">
        <div>
          <h1>
            {roles.includes('system') ? '网站群' : roles.includes('security') ? '账号和权限' : '我的工作'}
          </h1>
          <p className="zq-note">
            {day.format(now)}
            <Publishing state={figuresOf(payload).publishing()} now={now} />
          </p>
        </div>
        <div className="zq-page__buttons">
          {may('articles', 'create') && (
            <>
              <Link className="zq-button" href="/admin/collections/media/create" prefetch={false}>
                <Icon name="photo" />
                传图片
              </Link>
              <Link
                className="zq-button zq-button--main"
                data-key="new"
                href="/admin/collections/articles/create"
                prefetch={false}
              >
                <Icon name="plus" />
                写文章
                <kbd>N</kbd>
              </Link>
            </>
          )}
          {may('sites', 'create') && (
            <Link
              className="zq-button zq-button--main"
              data-key="new"
              href="/admin/new-site"
              prefetch={false}
            >
              <Icon name="plus" />
              新建站点
              <kbd>N</kbd>
            </Link>
          )}
        </div>
      </div>
      {may('articles', 'read') && (
        <ContentWork {...props} site={site} mayWrite={may('articles', 'create')} roles={roles} />
      )}
      {roles.includes('system') && <SystemWork {...props} />}
      {roles.includes('security') && <SecurityWork {...props} />}
    </main>
  );
}

/** Whether everything that was saved is on the public pages. */
function Publishing({
  state: { pending, failed, lastPublishedAt },
  now,
}: {
  state: { pending: number; failed: unknown[]; lastPublishedAt: string | null };
  now: Date;
}) {
  if (failed.length > 0) return <span className="zq-said--bad">{failed.length} 页发布失败</span>;
  if (pending > 0) return <span className="zq-said--ok">还有 {pending} 页正在发布</span>;
  if (lastPublishedAt === null) return null;
  return <span className="zq-said--ok">已保存的内容全部上线（{presentTime(lastPublishedAt, now)}）</span>;
}
