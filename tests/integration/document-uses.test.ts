import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import { readDocumentUses } from '#sites/publish/document-uses.ts';
import {
  columnOf,
  createPublishedGroup,
  paragraph,
  publishArticle,
  type Id,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

let group: PublishedGroup;
beforeAll(async () => {
  group = await createPublishedGroup();
  await fillShipped(group.payload);
}, 120_000);
afterAll(async () => {
  await group.close();
});

const publish = (title: string, body = paragraph('正文。')) => {
  const place = { site: group.township.id, column: columnOf(group.township, 'news.work') };
  return publishArticle(group.payload, place, { title, body });
};

const linkingTo = (id: Id) => {
  const body = paragraph('前文。');
  const link = {
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: id } },
    children: [{ type: 'text', version: 1, text: '看这篇', format: 0, mode: 'normal', style: '', detail: 0 }],
  };
  const linked = { type: 'paragraph', version: 1, children: [link] };
  return { root: { ...body.root, children: [...body.root.children, linked] } };
};

it('names the articles that link to an article, and only those', async () => {
  const target = await publish('被链接的一篇');
  await publish('链过去的一篇', linkingTo(target.id));
  await publish('不相干的一篇');
  await group.publisher.publishOnce();

  const uses = readDocumentUses(group.settings.paths.store, 'article', String(target.id));

  expect(uses.documents.map(({ title }) => title)).toEqual(['链过去的一篇']);
});

it('names the disclosures that link to an article, and counts those that it interprets', async () => {
  const target = await publish('被文件提到的一篇');
  await group.payload.create({
    collection: 'disclosures',
    data: {
      site: group.township.id,
      title: '提到它的文件',
      indexNumber: '027/2026-00001',
      issuerName: '青石镇人民政府',
      writtenOn: '2026-11-02',
      statutoryItem: 'statutory-20-01',
      subject: 'subject-06',
      genre: 'genre-tongzhi',
      secrecyReviewed: true,
      body: linkingTo(target.id),
      relations: [{ type: 'interpreted-by', target: { relationTo: 'articles', value: target.id } }],
      _status: 'published',
    } as never,
    overrideAccess: true, // Tests act as the system.
  });
  await group.publisher.publishOnce();

  const uses = readDocumentUses(group.settings.paths.store, 'article', String(target.id));

  expect(uses.documents.map(({ title }) => title)).toEqual(['提到它的文件']);
  expect(uses.related).toBe(1);
});

it('counts the lists that hold an article', async () => {
  const { id } = await publish('在列表里');
  await group.publisher.publishOnce();

  expect(readDocumentUses(group.settings.paths.store, 'article', String(id)).lists).toBeGreaterThan(1);
});

it('knows nothing of an article that is not public', () => {
  expect(readDocumentUses(group.settings.paths.store, 'article', '987654')).toEqual({
    lists: 0,
    documents: [],
    related: 0,
  });
});
