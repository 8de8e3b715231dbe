import { expect, test } from 'vitest';

import type { MediaRecord } from './records.ts';
import {
  linkReference,
  mediaReference,
  resolveReferences,
  videoReference,
  type ReferenceResolver,
} from './references.ts';

const picture: MediaRecord = {
  kind: 'media',
  id: '1',
  siteId: '9',
  url: '/media/202611/a.jpg',
  originalName: '开工.jpg',
  mimeType: 'image/jpeg',
  sizeBytes: 400_000,
  width: 3000,
  height: 2000,
  alt: '项目"开工"现场',
  caption: '',
  focalX: 50,
  focalY: 50,
  sizes: [
    { name: 'thumbnail', url: '/media/202611/a-320.webp', width: 320, height: 213 },
    { name: 'large', url: '/media/202611/a-1280.webp', width: 1280, height: 853 },
  ],
};
const film: MediaRecord = {
  ...picture,
  id: '2',
  url: '/media/202611/v.mp4',
  mimeType: 'video/mp4',
  width: 1920,
  height: 1080,
  sizes: [],
  caption: '航拍',
};
const file: MediaRecord = {
  ...picture,
  id: '3',
  url: '/media/202611/f.pdf',
  originalName: '申请表<1>.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 319_488,
  width: 0,
  height: 0,
  sizes: [],
};

const records = new Map([picture, film, file].map((record) => [record.id, record]));
const resolver: ReferenceResolver = {
  media: (id) => records.get(id) ?? null,
  link: (kind, id) => (id === '7' ? `/${kind}/7.html?a=1&b="` : null),
};
const resolve = (html: string) => resolveReferences(html, resolver);

test('a picture becomes a figure with its sizes', () => {
  expect(resolve(mediaReference({ id: '1', caption: '3月1日，<开工>' }))).toBe(
    '<figure class="picture"><img src="/media/202611/a-1280.webp" srcset="/media/202611/a-320.webp 320w, /media/202611/a-1280.webp 1280w"' +
      ' sizes="(min-width: 800px) 760px, 100vw" width="1280" height="853" alt="项目&quot;开工&quot;现场" loading="lazy" decoding="async">' +
      '<figcaption>3月1日，&lt;开工&gt;</figcaption></figure>',
  );
});

test('a picture without other sizes is shown as it is, without a caption when it has none', () => {
  const small = { ...picture, sizes: [], width: 100, height: 80 };
  expect(
    resolveReferences(mediaReference({ id: '1', caption: '' }), { ...resolver, media: () => small }),
  ).toBe(
    '<figure class="picture"><img src="/media/202611/a.jpg" width="100" height="80" alt="项目&quot;开工&quot;现场" loading="lazy" decoding="async"></figure>',
  );
});

test('the same words are not read out twice', () => {
  expect(resolve(mediaReference({ id: '1', caption: picture.alt }))).toContain(' alt="" ');
});

test('a film becomes a player that loads nothing by itself', () => {
  expect(resolve(videoReference({ id: '2', posterId: '1', caption: '' }))).toBe(
    '<figure class="video"><video controls preload="none" playsinline src="/media/202611/v.mp4" poster="/media/202611/a-1280.webp" width="1920" height="1080"></video><figcaption>航拍</figcaption></figure>',
  );
  expect(resolve(videoReference({ id: '2', posterId: '404', caption: '' }))).not.toContain('poster');
});

test('another file becomes a link with type and size', () => {
  expect(resolve(mediaReference({ id: '3', caption: '' }))).toBe(
    '<p class="attachment"><a href="/media/202611/f.pdf" download="申请表&lt;1&gt;.pdf">申请表&lt;1&gt;.pdf</a><span>（PDF，312 KB）</span></p>',
  );
});

test('links get their addresses and keep their content', () => {
  const link = `<a href="${linkReference({ kind: 'article', id: '7' })}" target="_blank">看<strong>这里</strong></a>`;
  expect(resolve(`<p>${link}，${link}</p>`)).toBe(
    `<p>${'<a href="/article/7.html?a=1&amp;b=&quot;" target="_blank">看<strong>这里</strong></a>，'.repeat(2).slice(0, -1)}</p>`,
  );
  expect(resolve('<a href="ref:media:3">表</a>')).toBe('<a href="/media/202611/f.pdf">表</a>');
});

test('what is gone leaves the text of the link and nothing of the picture', () => {
  expect(
    resolve(
      '<p><a href="ref:column:8">栏<em>目</em></a></p><!--ref:media:404:large:--><a href="ref:media:404">表</a>',
    ),
  ).toBe('<p>栏<em>目</em></p>表');
});

test('a caption that looks like a reference or a replacement pattern stays text', () => {
  const result = resolve(mediaReference({ id: '1', caption: '$& <!--ref:media:1:large:-->' }));
  expect(result).toContain('<figcaption>$&amp; &lt;!--ref:media:1:large:--&gt;</figcaption>');
});
