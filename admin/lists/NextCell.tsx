import { Link } from '@payloadcms/ui';
import type { DefaultServerCellComponentProps } from 'payload';

import { articleStateOf, type ArticleRow, type ArticleState } from './article-state.ts';

const nextSteps = {
  draft: '继续写',
  scheduled: '改时间',
  published: '修改',
  withdrawn: '恢复',
  trashed: '恢复',
} satisfies Record<ArticleState, string>;

/** The one button of an article's row: what usually comes next. */
export function NextCell({ rowData }: DefaultServerCellComponentProps) {
  // Payload draws a row of nothing to measure the columns.
  if ((rowData as unknown) === undefined) return null;
  const row = rowData as ArticleRow & { id: number | string; title?: string };
  const state = articleStateOf(row, new Date());
  const trash = state === 'trashed' ? 'trash/' : '';
  return (
    <Link
      className="zq-next"
      href={`/admin/collections/articles/${trash}${row.id}`}
      prefetch={false}
      aria-label={`${nextSteps[state]}：${row.title ?? ''}`}
    >
      {nextSteps[state]}
    </Link>
  );
}
