import { articleStateOf, type ArticleRow, type ArticleState } from '../lists/article-state.ts';

/** State of a document in the form: as in lists, and a public one with changes that are not public. */
export type DocumentState = ArticleState | 'changed' | 'new';

/**
 * Tells the state of the open document.
 *
 * @param isPublic  the stored record is published, whatever the newest version says.
 */
export function documentStateOf(
  row: ArticleRow | null | undefined,
  { exists, isPublic, now }: { exists: boolean; isPublic: boolean; now: Date },
): DocumentState {
  if (!exists) return 'new';
  if (isPublic && row?._status === 'draft' && typeof row.deletedAt !== 'string') return 'changed';
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

/** What the one main button does: publish, go to a field, or bring back as a draft. */
export type MainDeed = { does: 'publish' | 'restore' } | { does: 'edit'; path: string };

/** The buttons of the bar in one state. */
export interface Bar {
  main: MainDeed & { label: string };
  saveDraft: boolean;
  /** 放弃改动. */
  discard: boolean;
  /** 取消定时. */
  unschedule: boolean;
}

/**
 * Plans the buttons of the open document.
 *
 * @param form  `publishedAt` is what the form says now; `modified`, whether it holds what is not saved.
 */
export function planBar(
  state: DocumentState,
  form: { publishedAt: unknown; modified: boolean },
  now: Date,
): Bar {
  const { publishedAt, modified } = form;
  const later =
    typeof publishedAt === 'string' || publishedAt instanceof Date ? new Date(publishedAt) > now : false;
  const bar = { saveDraft: modified, discard: false, unschedule: false };
  const publish = (label: string): Bar['main'] => ({ does: 'publish', label });
  switch (state) {
    case 'new':
    case 'draft':
      return { ...bar, main: publish(later ? '定时发布' : '发布'), saveDraft: true };
    case 'scheduled':
      return {
        main: modified
          ? publish(later ? '保存改动' : '发布')
          : { does: 'edit', path: 'publishedAt', label: '改时间' },
        saveDraft: false,
        discard: false,
        unschedule: true,
      };
    case 'published':
      return {
        ...bar,
        main: modified ? publish('发布改动') : { does: 'edit', path: 'title', label: '修改' },
      };
    case 'changed':
      return { ...bar, main: publish('发布改动'), discard: true };
    case 'withdrawn':
    case 'trashed':
      return { ...bar, main: { does: 'restore', label: '恢复为草稿' } };
    default:
      return state satisfies never;
  }
}
