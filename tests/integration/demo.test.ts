import { afterAll, beforeAll, expect, it } from 'vitest';
import { planDisclosures } from '#demo/plan-disclosures.ts';
import { readDemoState, seedDemo } from '#demo/seed.ts';
import { planDemoSites } from '#demo/site-plans.ts';
import { createTestPayload, type TestPayload } from '#tests/helpers/databases.ts';

/** One article in each column of a portal, a township and a department: every kind of record, and soon done. */
const scale = { townships: 1, departments: 1, perColumn: 1 };
const today = new Date('2026-11-23T02:30:00.000Z');
const patienceMs = 300_000;

let cms: TestPayload;

beforeAll(async () => {
  cms = await createTestPayload();
}, patienceMs);
afterAll(async () => {
  await cms.close();
});

const counted = async () => {
  const slugs = ['organisations', 'sites', 'columns', 'media', 'articles', 'disclosures', 'links'] as const;
  const totals = await Promise.all(
    slugs.map((collection) => cms.payload.count({ collection, overrideAccess: true })), // The tests look from outside.
  );
  return Object.fromEntries(slugs.map((slug, index) => [slug, totals[index]?.totalDocs]));
};

it(
  'completes what a killed run left, writes nothing twice, and then leaves everything alone',
  async () => {
    let seen = 0;
    const killed = seedDemo(cms.payload, {
      today,
      scale,
      onProgress: () => {
        seen += 1;
        if (seen === 150) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await readDemoState(cms.payload)).toBe('unfinished');

    const progress: number[] = [];
    // Another day: the run that goes on keeps to the day of the first.
    await seedDemo(cms.payload, {
      today: new Date(today.getTime() + 3 * 24 * 60 * 60 * 1000),
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    expect(await readDemoState(cms.payload)).toBe('complete');
    expect(progress.at(-1)).toBe(1);

    const plans = planDemoSites(today, scale).map((plan) => ({ plan, drafts: plan.drafts() }));
    const after = await counted();
    expect(after).toMatchObject({
      sites: 3,
      articles: plans.reduce((sum, { drafts }) => sum + drafts.length, 0),
      disclosures: plans.reduce((sum, { drafts }) => sum + planDisclosures(drafts).length, 0),
      links: plans.reduce((sum, { plan, drafts }) => sum + plan.links(drafts).length, 0),
    });
    await seedDemo(cms.payload);
    expect(await counted()).toEqual(after);
  },
  patienceMs,
);

it('publishes every article with the address, the picture and the files it was planned with', async () => {
  const { docs } = await cms.payload.find({
    collection: 'articles',
    where: { title: { contains: '秋粮' } },
    depth: 1,
    overrideAccess: true, // As above.
  });

  const [story] = docs;
  expect(story).toMatchObject({
    _status: 'published',
    address: expect.stringMatching(/^202611\/quan-xian-qiu-liang/u) as unknown,
    cover: { alt: expect.stringContaining('收割机') as unknown, width: 1200 },
    attachments: [{ title: '收购库点与监督电话一览' }, { title: '收购进度' }],
  });
  expect(story?.publishedAt).toMatch(/^2026-11-23T0/u);
});

it('points every article at a column and at media of its own site', async () => {
  const { docs } = await cms.payload.find({
    collection: 'articles',
    depth: 1,
    pagination: false,
    overrideAccess: true, // As above.
  });
  const siteOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'site' in value ? value.site : null;
  const idOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

  expect(docs.filter((doc) => siteOf(doc.column) !== idOf(doc.site))).toEqual([]);
  expect(docs.filter((doc) => doc.cover && siteOf(doc.cover) !== idOf(doc.site))).toEqual([]);
});
