import type { FieldFault } from '../errors.ts';
import { hasContent } from './plain-text.ts';

/** An article as far as publishing asks; ids are text. */
export interface PublishCandidate {
  form: 'text' | 'pictures' | 'video' | 'link';
  column: string | null;
  source: string;
  editor: string;
  body: unknown;
  cover: string | null;
  pictures: readonly { image: string | null; caption: string }[];
  video: { file: string | null; poster: string | null; url: string };
  externalUrl: string;
  /** Pictures inside the body. */
  bodyImages: readonly string[];
  publishedAt: string | null;
  withdrawAt: string | null;
}

/** What keeps an article from being published; `pictures` are those that lack their description. */
export interface PublishFault extends FieldFault {
  pictures?: readonly string[];
}

/** Answers whether a medium is a picture without a description. */
export type LacksAlt = (mediaId: string) => boolean;

/** Lists everything that keeps an article from being published, in the order of the form. */
export function publishFaults(article: PublishCandidate, lacksAlt: LacksAlt): PublishFault[] {
  return [
    ...missing(article),
    ...contentFaults(article),
    ...altFaults(article, lacksAlt),
    ...(article.withdrawAt !== null &&
    article.publishedAt !== null &&
    article.withdrawAt <= article.publishedAt
      ? [{ path: 'withdrawAt', message: '自动撤下的时间早于发布时间，请改其中一个。' }]
      : []),
  ];
}

function missing({ column, source, editor }: PublishCandidate): FieldFault[] {
  return [
    ...(column === null ? [{ path: 'column', message: '栏目还没有选。' }] : []),
    ...(source === '' ? [{ path: 'source', message: '来源还没有写。' }] : []),
    ...(editor === '' ? [{ path: 'editor', message: '责任编辑还没有写。' }] : []),
  ];
}

function contentFaults(article: PublishCandidate): FieldFault[] {
  switch (article.form) {
    case 'text':
      return hasContent(article.body) ? [] : [{ path: 'body', message: '正文还没有写。' }];
    case 'pictures':
      return article.pictures.some(({ image }) => image !== null)
        ? []
        : [{ path: 'pictures', message: '图集里还没有图片。' }];
    case 'video':
      return article.video.file !== null || article.video.url !== ''
        ? []
        : [{ path: 'video.file', message: '还没有视频。请上传文件，或者填写网址。' }];
    case 'link':
      return article.externalUrl === '' ? [{ path: 'externalUrl', message: '链接地址还没有写。' }] : [];
    default:
      return article.form satisfies never;
  }
}

function altFaults(article: PublishCandidate, lacksAlt: LacksAlt): PublishFault[] {
  const { form, cover, pictures, video, bodyImages } = article;
  const inBody = form === 'link' ? [] : [...new Set(bodyImages.filter(lacksAlt))];
  return [
    ...(cover !== null && lacksAlt(cover)
      ? [{ path: 'cover', message: '题图还没有图片说明。', pictures: [cover] }]
      : []),
    ...(inBody.length > 0
      ? [{ path: 'body', message: `正文里有 ${inBody.length} 张图片没有说明。`, pictures: inBody }]
      : []),
    ...(form === 'pictures' ? pictures : []).flatMap(({ image, caption }, index) =>
      image !== null && caption === '' && lacksAlt(image)
        ? [
            {
              path: `pictures.${index}.image`,
              message: `图集第 ${index + 1} 张还没有说明。`,
              pictures: [image],
            },
          ]
        : [],
    ),
    ...(form === 'video' && video.poster !== null && lacksAlt(video.poster)
      ? [{ path: 'video.poster', message: '视频封面还没有图片说明。', pictures: [video.poster] }]
      : []),
  ];
}
