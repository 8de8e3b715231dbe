/** Where an article stands, as people say it. */
export type ArticleState = 'draft' | 'scheduled' | 'published' | 'withdrawn' | 'trashed';

/** What of an article tells its state. */
export interface ArticleRow {
  _status?: string | null;
  publishedAt?: string | null;
  withdrawnAt?: string | null;
  deletedAt?: string | null;
  updatedAt?: string | null;
  column?: unknown;
}

export const stateNames = {
  draft: '草稿',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤稿',
  trashed: '回收站',
} as const satisfies Record<ArticleState, string>;

/** Colour of each state; the word stands beside it always. */
export const stateTones = {
  draft: 'plain',
  scheduled: 'warn',
  published: 'ok',
  withdrawn: 'bad',
  trashed: 'plain',
} as const satisfies Record<ArticleState, string>;

/** Tells the state of an article at a moment: publication is a matter of time. */
export function articleStateOf(row: ArticleRow, now: Date): ArticleState {
  if (typeof row.deletedAt === 'string') return 'trashed';
  if (row._status === 'published') {
    return typeof row.publishedAt === 'string' && new Date(row.publishedAt) > now ? 'scheduled' : 'published';
  }
  return typeof row.withdrawnAt === 'string' ? 'withdrawn' : 'draft';
}
