import type { Field, PayloadRequest, Where } from 'payload';

import { idText } from '../ids.ts';
import { countCharacters } from '../text/clean-text.ts';
import { bodyLinks, firstPicture } from './body-links.ts';
import type { PublishFault } from './publish-faults.ts';
import { readPublishFaults } from './read-publish-faults.ts';

/** One thing to mend before publishing, with the way there. */
export interface Finding {
  /** `must` keeps from publishing, `advice` does not. */
  level: 'must' | 'advice';
  /** Field it is about, `pictures.0.image`. */
  path: string;
  message: string;
  /** A picture that waits for its description: it can be written at once. */
  describe?: string;
  /** A picture that may serve as the cover. */
  cover?: string;
}

const titleLength = 60;
const summaryLength = 120;

/** Everything to mend in an article as it stands in the form, saved or not; what stops publishing first. */
export async function checkArticle(
  fields: readonly Field[],
  article: Record<string, unknown>,
  req: PayloadRequest,
): Promise<Finding[]> {
  const title = typeof article.title === 'string' ? article.title.trim() : '';
  const faults = await readPublishFaults(fields, article, req);
  return [
    ...(title === '' ? [must({ path: 'title', message: '标题还没有写。' })] : []),
    ...faults.flatMap(mustOf),
    ...lengthAdvice(article, title),
    ...(await duplicateAdvice(article, title, req)),
    ...(await linkAdvice(article.body, req)),
    ...coverAdvice(article),
  ];
}

const must = (about: Omit<Finding, 'level'>): Finding => ({ level: 'must', ...about });

/** A fault as findings: pictures without a description one by one, so that each can be written at once. */
function mustOf({ path, message, pictures = [] }: PublishFault): Finding[] {
  if (pictures.length === 0) return [must({ path, message })];
  return pictures.map((describe, index) =>
    must({
      path,
      message: pictures.length === 1 ? message : `正文里没有说明的图片，第 ${index + 1} 张。`,
      describe,
    }),
  );
}

function lengthAdvice(article: Record<string, unknown>, title: string): Finding[] {
  const summary = typeof article.summary === 'string' ? countCharacters(article.summary.trim()) : 0;
  const length = countCharacters(title);
  return [
    ...(length > titleLength
      ? [advice('title', `标题有 ${length} 字，超过 ${titleLength} 字，列表里会显示不全。`)]
      : []),
    ...(summary > summaryLength
      ? [advice('summary', `摘要有 ${summary} 字，列表里只显示前 ${summaryLength} 字左右。`)]
      : []),
  ];
}

async function duplicateAdvice(
  article: Record<string, unknown>,
  title: string,
  req: PayloadRequest,
): Promise<Finding[]> {
  const site = idText(article.site);
  if (title === '' || site === null) return [];
  const id = idText(article.id);
  const where: Where = {
    and: [
      { title: { equals: title } },
      { site: { equals: site } },
      ...(id === null ? [] : [{ id: { not_equals: id } }]),
    ],
  };
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where,
    overrideAccess: false,
    req,
  });
  return totalDocs === 0 ? [] : [advice('title', '本站已有同样标题的文章，请看看是不是重复。')];
}

async function linkAdvice(body: unknown, req: PayloadRequest): Promise<Finding[]> {
  const links = bodyLinks(body);
  const alive = new Set<string>();
  for (const collection of ['articles', 'disclosures', 'columns'] as const) {
    const ids = links.filter((link) => link.collection === collection).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { docs } = await req.payload.find({
      collection,
      where: {
        and: [
          { id: { in: ids } },
          ...(collection === 'columns' ? [] : [{ _status: { equals: 'published' } }]),
        ],
      },
      select: {},
      depth: 0,
      limit: ids.length,
      pagination: false,
      // Whether readers can follow the link does not depend on who asks.
      overrideAccess: true,
      req,
    });
    for (const { id } of docs) alive.add(`${collection}/${id}`);
  }
  return links
    .filter(({ collection, id }) => !alive.has(`${collection}/${id}`))
    .map(({ text }) => advice('body', `“${text}”链到的内容没有公开，发布后这几个字不成链接。`));
}

function coverAdvice(article: Record<string, unknown>): Finding[] {
  const picture = firstPicture(article.body);
  if (idText(article.cover) !== null || picture === null || article.form === 'link') return [];
  return [{ ...advice('cover', '题图可以用正文第 1 张图片。'), cover: picture }];
}

const advice = (path: string, message: string): Finding => ({ level: 'advice', path, message });
