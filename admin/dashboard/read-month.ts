import type { Payload, TypedUser, Where } from 'payload';

import { monthSpans } from './month-spans.ts';

/** A number of this month beside the same days of the last one. */
export interface MonthFigure {
  label: string;
  now: number;
  before: number;
  measure: string;
}

/** Reads the numbers of this month, counted over indexes. */
export async function readMonth(
  payload: Payload,
  user: TypedUser,
  { where, now }: { where: Where[]; now: Date },
): Promise<MonthFigure[]> {
  const { current, previous } = monthSpans(now);
  const count = async (
    collection: 'articles' | 'media',
    field: string,
    span: { from: string; to: string },
    rest: Where[],
  ) => {
    const { totalDocs } = await payload.count({
      collection,
      where: {
        and: [
          ...where,
          ...rest,
          { [field]: { greater_than_equal: span.from } },
          { [field]: { less_than: span.to } },
        ],
      },
      overrideAccess: false,
      user,
    });
    return totalDocs;
  };
  const published: Where[] = [{ _status: { equals: 'published' } }];
  return [
    {
      label: '发布',
      measure: '篇',
      now: await count('articles', 'publishedAt', current, published),
      before: await count('articles', 'publishedAt', previous, published),
    },
    {
      label: '撤稿',
      measure: '篇',
      now: await count('articles', 'withdrawnAt', current, []),
      before: await count('articles', 'withdrawnAt', previous, []),
    },
    {
      label: '传图片和文件',
      measure: '个',
      now: await count('media', 'createdAt', current, []),
      before: await count('media', 'createdAt', previous, []),
    },
  ];
}
