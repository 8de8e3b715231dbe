import { articleStateOf, type ArticleRow, type ArticleState } from '../lists/article-state.ts';

/** State of the article in the form: as in lists, and a public one with changes that are not public. */
export type DocumentState = ArticleState | 'changed' | 'new';

/**
 * Tells the state of the open article.
 *
 * @param isPublic  the stored record is published, whatever the newest version says.
 */
export function documentStateOf(
  row: ArticleRow | null | undefined,
  { exists, isPublic, now }: { exists: boolean; isPublic: boolean; now: Date },
): DocumentState {
  if (!exists) return 'new';
  if (isPublic && row?._status === 'draft') return 'changed';
  return articleStateOf(row ?? {}, now);
}

export const documentStateNames = {
  new: '新稿',
  draft: '草稿',
  scheduled: '定时发布',
  published: '已发布',
  changed: '已发布，有改动',
  withdrawn: '已撤稿',
  trashed: '回收站',
} satisfies Record<DocumentState, string>;

/** The word on the one main button; `publishedAt` is what the form says now. */
export function mainDeed(state: DocumentState, publishedAt: unknown, now: Date): string {
  if (state === 'withdrawn') return '恢复为草稿';
  const later =
    typeof publishedAt === 'string' || publishedAt instanceof Date ? new Date(publishedAt) > now : false;
  if (later) return state === 'scheduled' ? '改时间' : '定时发布';
  return state === 'published' || state === 'changed' ? '更新' : '发布';
}
