import { articleStateOf, type ArticleState } from './article-state.ts';
import type { Row } from './row-of.ts';

/** The one button of a row. */
export interface NextStep {
  label: string;
  href: string;
  /** Chooses this site before it goes there. */
  site?: string;
}

type Step = (row: Row, here: string) => NextStep;

const articleSteps = {
  draft: '继续写',
  scheduled: '改时间',
  published: '修改',
  withdrawn: '恢复',
  trashed: '恢复',
} satisfies Record<ArticleState, string>;

const isPicture = ({ mimeType }: Row): boolean =>
  typeof mimeType === 'string' && mimeType.startsWith('image/');

const open =
  (label: string): Step =>
  (_, here) => ({ label, href: here });

const steps: Readonly<Record<string, Step>> = {
  articles: (row, href) => ({ label: articleSteps[articleStateOf(row, new Date())], href }),
  media: (row, href) => ({
    label: isPicture(row) && (typeof row.alt !== 'string' || row.alt === '') ? '补说明' : '打开',
    href,
  }),
  links: (row, href) => ({ label: row.place === 'carousel' ? '换图' : '修改', href }),
  sites: (row) => ({ label: '进入', href: '/admin', site: String(row.id) }),
  organisations: ({ id }) => ({
    label: '用户',
    href: `/admin/collections/users?where[or][0][and][0][organisation][equals]=${encodeURIComponent(id)}`,
  }),
};

/** What usually comes next for a record of a list; opening it where nothing else is said. */
export function nextStepOf(slug: string, row: Row): NextStep {
  const trash = typeof row.deletedAt === 'string' ? 'trash/' : '';
  const here = `/admin/collections/${slug}/${trash}${encodeURIComponent(row.id)}`;
  if (trash !== '') return { label: '恢复', href: here };
  return (steps[slug] ?? open('打开'))(row, here);
}
