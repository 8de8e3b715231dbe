import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { idOf } from '../../ids.ts';

interface Link {
  place?: unknown;
  url?: unknown;
  article?: unknown;
  image?: unknown;
  left?: unknown;
  top?: unknown;
  from?: unknown;
  until?: unknown;
}

/**
 * Refuses a link that leads nowhere, a carousel picture without a picture, a place of the map that stands nowhere, and
 * dates in the wrong order.
 */
export const checkLink: CollectionBeforeValidateHook = ({ data, req }) => {
  assertNoFaults(linkFaults((data ?? {}) as Link), req);
};

/** What is wrong with a link. */
export function linkFaults({ place, url, article, image, left, top, from, until }: Link): FieldFault[] {
  const address = typeof url === 'string' ? url : '';
  return [
    ...(address === '' && idOf(article) === null
      ? [{ path: 'url', message: '请填写网址，或者选一篇文章。' }]
      : []),
    ...(address !== '' && !/^(?:https?:\/\/[^\s/]|\/(?!\/))/i.test(address)
      ? [{ path: 'url', message: '网址要以 http://、https:// 或 / 开头。' }]
      : []),
    ...(place === 'carousel' && idOf(image) === null
      ? [{ path: 'image', message: '轮播图还没有图片。' }]
      : []),
    ...(place === 'map' && typeof left !== 'number'
      ? [{ path: 'left', message: '请填写地点在底图上离左边百分之几。' }]
      : []),
    ...(place === 'map' && typeof top !== 'number'
      ? [{ path: 'top', message: '请填写地点在底图上离上边百分之几。' }]
      : []),
    ...(typeof from === 'string' && typeof until === 'string' && until <= from
      ? [{ path: 'until', message: '结束时间早于开始时间，请改其中一个。' }]
      : []),
  ];
}
