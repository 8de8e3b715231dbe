import type { LinkRecord } from '../store/records.ts';
import { id, moment, number, oneOf, text, type CmsRecord } from './fields.ts';

export function projectLink(link: CmsRecord): LinkRecord | null {
  const linkId = id(link['id']);
  const siteId = id(link['site']);
  if (linkId === null || siteId === null || moment(link['deletedAt']) !== null) return null;
  return {
    kind: 'link',
    id: linkId,
    siteId,
    place: oneOf(link['place'], ['friend', 'carousel', 'quick', 'map']),
    group: text(link['group']),
    title: text(link['title']),
    url: text(link['url']),
    targetArticleId: id(link['article']),
    mediaId: id(link['image']),
    icon: text(link['icon']),
    left: number(link['left'], 0),
    top: number(link['top'], 0),
    position: number(link['position'], 0),
    from: moment(link['from']),
    until: moment(link['until']),
  };
}
