import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listPages } from '#sites/publish/list-files.ts';
import {
  columnOf,
  createPublishedGroup,
  paragraph,
  publishArticle,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

/** One group on the embedded database, one on the database of this run, whose records have other ids. */
let embedded: PublishedGroup;
let tested: PublishedGroup;
const pictures = new Map<PublishedGroup, string[]>();

beforeAll(async () => {
  embedded = await createPublishedGroup({ env: { DATABASE_URL: '' } });
  tested = await createPublishedGroup();
  await takeAnId(tested);
  for (const group of [embedded, tested]) await fill(group);
}, 300_000);
afterAll(async () => {
  await embedded.close();
  await tested.close();
});

const system = { depth: 0, overrideAccess: true } as const; // The tests act as the system.

async function takeAnId({ payload, township }: PublishedGroup): Promise<void> {
  const place = { site: township.id, column: columnOf(township, 'news.work') };
  const { id } = await publishArticle(payload, place, { title: '占号' });
  await payload.delete({ collection: 'articles', id, ...system });
}

/** The same records in the same order: ties of every kind, links by id, a picture, odd titles, an end that has come. */
async function fill(group: PublishedGroup): Promise<void> {
  const { payload, township, portal } = group;
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f5e' } })
    .jpeg()
    .toBuffer();
  const picture = await payload.create({
    collection: 'media',
    data: { site: Number(township.id) || township.id, alt: '茶山' },
    file: { data: bytes, mimetype: 'image/jpeg', name: '茶山.jpg', size: bytes.length },
    ...system,
  });
  pictures.set(
    group,
    [picture.filename, ...Object.values(picture.sizes ?? {}).map((size) => size?.filename)].flatMap((name) =>
      name ? [name] : [],
    ),
  );
  const titles = ['𠮷村𡈽地确权', '🎉 开园了', 'שלום', 'a < b & "c"', '普通的一篇'];
  for (let n = 0; n < 24; n += 1) {
    const site = n % 3 === 0 ? portal : township;
    await publishArticle(
      payload,
      { site: site.id, column: columnOf(site, site === portal ? 'news.county' : 'news.work') },
      {
        title: `${titles[n % titles.length]} ${n}`,
        // Three at a time at the same moment.
        publishedAt: new Date(Date.UTC(2026, 9, 1 + Math.floor(n / 3))).toISOString(),
        body: paragraph(`第 ${n} 篇的正文。`),
        keywords: n % 2 === 0 ? ['茶叶'] : [],
        ...(n === 4 ? { cover: picture.id } : {}),
        ...(n === 5 ? { pinnedUntil: '2030-01-01T00:00:00.000Z' } : {}),
        ...(n === 7 ? { withdrawAt: '2026-10-20T00:00:00.000Z' } : {}),
      },
    );
  }
  group.setClock(new Date('2026-11-20T00:00:00.000Z'));
  await group.publisher.publishOnce();
}

/** Every page with the hash of its bytes; only the random names of the picture's files are put aside. */
function treeOf(group: PublishedGroup): Map<string, string> {
  const { public: publicDir } = group.settings.paths;
  return new Map(
    [...listPages(publicDir)].sort().map((path) => {
      const text = (pictures.get(group) ?? []).reduce(
        (all, name, at) => all.replaceAll(name.replace(/\.\w+$/u, ''), `picture-${at}`),
        readFileSync(join(publicDir, path), 'utf8'),
      );
      return [path, createHash('sha256').update(text).digest('hex')];
    }),
  );
}

it('the same records give the same pages, byte for byte, on either database and under other ids', () => {
  const [one, other] = [treeOf(embedded), treeOf(tested)];

  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...other].filter(([path, hash]) => one.get(path) !== hash).map(([path]) => path)).toEqual([]);
  expect(one.size).toBeGreaterThan(150);
});
