import type { ArticlePage, GonePage } from '#themes/contract.ts';
import { articleLocal, absoluteUrl, columnFeedLocal, homeLocal } from '../addresses.ts';
import { columnList, keywordList, sortKey } from '../store/lists.ts';
import type { ArticleRecord } from '../store/records.ts';
import { presentAttachments } from './attachments.ts';
import { explainedBy } from './catalog/explained-by.ts';
import { presentGone } from './gone.ts';
import { presentItem, presentItemLink } from './items.ts';
import { articleTags } from './meta-tags.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';
import { presentPicture } from './pictures.ts';
import { qrImage } from './qr-image.ts';
import { resolveText } from './resolve-text.ts';

const relatedItems = 5;
const columnItems = 6;

/** The page of an article: its text while it is public, a notice with status 410 when it was withdrawn. */
export function presentArticle(context: PageContext, id: string): ArticlePage | GonePage | null {
  const stored = context.reader.article(id);
  if (stored === null || stored.article.form === 'link' || stored.article.siteId !== context.site.id)
    return null;
  const column = readColumns(context.reader, context.site.id).get(stored.article.columnId);
  if (stored.status === 'gone')
    return presentGone(context, stored.article, {
      trail: trailOf(context, column),
      column: column ?? null,
      noun: '文章',
    });
  return stored.status === 'live' ? presentLive(context, stored.article, column) : null;
}

const trailOf = (context: PageContext, column: PlacedColumn | undefined) =>
  (column?.chain ?? []).map((part) => ({
    text: part.name,
    href: here(context, readColumns(context.reader, context.site.id).get(part.id)?.local ?? homeLocal),
  }));

function presentLive(
  context: PageContext,
  article: ArticleRecord,
  column: PlacedColumn | undefined,
): ArticlePage {
  const { reader, site } = context;
  const local = articleLocal(article.address);
  const cover = article.coverId === null ? null : reader.media(article.coverId);
  const place = { id: article.id, sortAt: sortKey(article) };
  const list = columnList(article.columnId);
  const around = reader.around(list, place, { older: columnItems, newer: 1 });
  const [newer] = around.newer;
  const [older] = around.older;
  const columnHref = column === undefined ? undefined : here(context, column.local);
  const errorReportUrl = site.identity.errorReportUrl;
  return {
    ...presentBase(context, {
      local,
      title: article.title,
      meta: articleTags(context, article, { local, imageSrc: cover?.url, column }),
      trail: [...trailOf(context, column), { text: '正文', href: here(context, local) }],
      currentKey: column?.chain[0]?.id ?? '',
      feeds:
        column === undefined
          ? []
          : [
              {
                text: column.name,
                href: here({ ...context, edition: 'desktop' }, columnFeedLocal(column.local)),
              },
            ],
    }),
    kind: 'article',
    form: article.form === 'link' ? 'text' : article.form,
    heading: article.title,
    ...optional('subtitle', article.subtitle),
    publishedAt: article.publishedAt,
    source: article.source === '' ? site.name : article.source,
    ...optional('author', article.author),
    ...optional('editor', article.editor),
    ...optional('summary', article.summary),
    bodyHtml: resolveText(context, article.bodyHtml),
    pictures: article.pictures.flatMap(({ mediaId, caption }) => {
      const media = reader.media(mediaId);
      const picture = media === null ? null : presentPicture(media);
      return picture === null
        ? []
        : [{ ...picture, caption: caption === '' ? (media?.caption ?? '') : caption }];
    }),
    ...presentVideo(context, article),
    attachments: presentAttachments(context, article.attachments),
    qrSvg: qrImage(absoluteUrl(context.book, site, 'wap', local)),
    ...(newer === undefined ? {} : { previous: presentItemLink(context, newer) }),
    ...(older === undefined ? {} : { next: presentItemLink(context, older) }),
    explains: explainedBy(context, 'article', article.id),
    related: presentRelated(context, article, { place, beside: around.older }),
    sameColumn: {
      header: {
        title: column?.name ?? '',
        links: [],
        ...(columnHref === undefined ? {} : { more: { text: '更多', href: columnHref } }),
      },
      items: around.older.map((card) => presentItem(context, card)),
    },
    ...(errorReportUrl === '' ? {} : { errorReportHref: errorReportUrl }),
  };
}

const optional = <K extends string>(key: K, value: string): Partial<Record<K, string>> =>
  value === '' ? {} : ({ [key]: value } as Record<K, string>);

function presentVideo({ reader }: PageContext, article: ArticleRecord): Pick<ArticlePage, 'video'> {
  if (article.form !== 'video' || article.video?.mediaId == null) return {};
  const file = reader.media(article.video.mediaId);
  if (file === null) return {};
  const poster = article.video.posterId === null ? null : reader.media(article.video.posterId);
  const picture = poster === null ? null : presentPicture(poster);
  return {
    video: {
      src: file.url,
      type: file.mimeType,
      title: article.title,
      ...(picture === null ? {} : { poster: picture }),
    },
  };
}

/**
 * Older articles of the site with the same first keyword, without those that stand beside them as the latest of the
 * column: a newer one never makes this page stale.
 */
function presentRelated(
  context: PageContext,
  article: ArticleRecord,
  { place, beside }: { place: { id: string; sortAt: string }; beside: readonly { id: string }[] },
) {
  const [keyword] = article.keywords;
  if (keyword === undefined) return [];
  const { older } = context.reader.around(keywordList(article.siteId, keyword), place, {
    older: relatedItems,
    newer: 0,
  });
  return older
    .filter(({ id }) => !beside.some((card) => card.id === id))
    .map((card, index) => presentItem(context, card, index === 0));
}
