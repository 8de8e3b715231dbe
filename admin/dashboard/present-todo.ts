import type { Deadline } from '#policy/obligation.ts';

import { articleStateOf, stateNames, stateTones, type ArticleRow } from '../lists/article-state.ts';
import { presentTime } from '../parts/present-time.ts';

/** One thing to do next. */
export interface Todo {
  key: string;
  state: string;
  tone: 'plain' | 'ok' | 'warn' | 'bad';
  title: string;
  /** Why, or what is missing; may be empty. */
  reason: string;
  place: string;
  time: string;
  step: string;
  href: string;
}

/** A column with its deadline, as it is read for the first page. */
export interface DueColumn {
  id: string;
  name: string;
  siteId: string;
  siteName: string;
  lastAt: string | null;
  deadline: Deadline;
}

/** A draft or a scheduled article, as it is read for the first page. */
export type TodoArticle = ArticleRow & {
  id: number | string;
  title?: string | null;
  source?: string | null;
  editor?: string | null;
  cover?: unknown;
};

/** Columns that are late or soon will be, the latest first; good ones are left out. */
export function presentColumns(columns: readonly DueColumn[], now: Date, mayWrite: boolean): Todo[] {
  return byUrgency(columns)
    .filter(({ deadline }) => deadline.punctuality !== 'good')
    .map(({ id, name, siteName, lastAt, deadline: { daysLeft, limitDays, punctuality } }) => ({
      key: `column ${id}`,
      state: punctuality === 'late' ? '栏目超期' : punctuality === 'soon' ? '将到期' : '空栏目',
      tone: punctuality === 'late' ? 'bad' : 'warn',
      title:
        lastAt === null || daysLeft === null
          ? `${name}还没有文章`
          : `${name}已 ${limitDays - daysLeft} 天没有更新`,
      reason: `要求 ${limitDays} 天内更新${lastAt === null ? '' : `，最近一次 ${presentTime(lastAt, now)}`}`,
      place: siteName,
      time: daysLeftText(daysLeft),
      step: mayWrite ? '写一篇' : '看栏目',
      href: mayWrite ? '/admin/collections/articles/create' : `/admin/collections/columns/${id}`,
    }));
}

/** Columns in the order of their need. */
export function byUrgency(columns: readonly DueColumn[]): DueColumn[] {
  const rank = ({ deadline: { daysLeft, limitDays } }: DueColumn) =>
    daysLeft === null ? Infinity : daysLeft / limitDays;
  return [...columns].sort((one, two) => rank(one) - rank(two));
}

/** `剩 2 天`, `超 3 天`, `今天到期`. */
export function daysLeftText(daysLeft: number | null): string {
  if (daysLeft === null) return '没有文章';
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `剩 ${daysLeft} 天` : `超 ${-daysLeft} 天`;
}

/** What an article waits for. */
export function presentArticle(row: TodoArticle, names: { place: string }, now: Date): Todo {
  const state = articleStateOf(row, now);
  const missing = [
    ...(row.column === null || row.column === undefined ? ['栏目'] : []),
    ...(row.source ? [] : ['来源']),
    ...(row.editor ? [] : ['责任编辑']),
    ...(row.cover === null || row.cover === undefined ? ['题图'] : []),
  ];
  const isScheduled = state === 'scheduled';
  return {
    key: `article ${row.id}`,
    state: stateNames[state],
    tone: stateTones[state],
    title: row.title ? row.title : '没有标题',
    reason: isScheduled ? '到时候自动发布' : missing.length > 0 ? `还没有：${missing.join('、')}` : '',
    place: names.place,
    time: presentTime((isScheduled ? row.publishedAt : row.updatedAt) ?? '', now),
    step: isScheduled ? '改时间' : state === 'withdrawn' ? '恢复' : '继续写',
    href: `/admin/collections/articles/${row.id}`,
  };
}
