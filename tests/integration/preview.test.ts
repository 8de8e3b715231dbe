import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import { servePreview } from '#server/preview/serve-preview.ts';
import { previewMs } from '#sites/preview/preview-link.ts';
import { createPerson } from '#tests/helpers/people.ts';
import {
  columnOf,
  createPublishedGroup,
  paragraph,
  publishArticle,
  type Id,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';
import { openRest, type RestAnswer, type RestClient } from '#tests/helpers/rest.ts';
import { startServer, type RunningServer } from './server-fixture.ts';

let group: PublishedGroup;
let rest: RestClient;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  group = await createPublishedGroup();
  await fillShipped(group.payload);
  await publishArticle(group.payload, place(), { title: '已经公开的一篇' });
  await group.publisher.publishOnce();
  rest = openRest(group.payload);
  for (const role of ['editor', 'viewer'] as const)
    tokens[role] = (
      await createPerson(group.payload, rest, { name: role, role, site: group.township.id })
    ).token;
}, 180_000);
afterAll(() => group.close());

const place = (): { site: Id; column: Id } => ({
  site: group.township.id,
  column: columnOf(group.township, 'news.work'),
});
const article = (values: Record<string, unknown> = {}) => ({
  ...place(),
  title: '还没有保存的一篇',
  form: 'text',
  body: paragraph('清晨六点，果农背着竹篓进山。'),
  ...values,
});

const make = (
  values: Record<string, unknown>,
  { collection = 'articles', role = 'editor' }: { collection?: string; role?: string } = {},
): Promise<RestAnswer> =>
  rest.send('POST', '/previews', { data: { collection, values }, token: tokens[role] ?? null });

async function pathOf(values: Record<string, unknown>, collection = 'articles'): Promise<string> {
  const { status, body } = await make(values, { collection });
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.path as string;
}

/** A server before the store of the group. */
const start = (now?: () => number): Promise<RunningServer> =>
  startServer({ preview: servePreview(group.settings, now) });

it('shows what stands in the form on both editions and in large print, in the look of the site', async () => {
  const path = await pathOf(article());
  const { ask } = await start();

  const desktop = await ask(`${path}/desktop`);
  const wap = await ask(`${path}/wap`);
  const large = await ask(`${path}/large`);

  for (const { status, text, headers } of [desktop, wap, large]) {
    expect(status).toBe(200);
    expect(text).toContain('还没有保存的一篇');
    expect(text).toContain('清晨六点，果农背着竹篓进山。');
    expect(text).toContain('青石镇人民政府');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
  }
  expect(desktop.text).toContain('已经公开的一篇');
  expect(desktop.text).toContain('/assets/desktop');
  expect(wap.text).toContain('/assets/wap');
  expect(wap.text).not.toMatch(/<html[^>]*class="[^"]*\blp\b/u);
  expect(large.text).toMatch(/<html[^>]*class="[^"]*\blp\b/u);
});

it('shows the three side by side, with a title that cannot break out of the page', async () => {
  const path = await pathOf(article({ title: '<script>一篇</script>' }));
  const { ask } = await start();

  const { status, text, headers } = await ask(path);

  expect(status).toBe(200);
  expect(text.match(/<iframe src="[^"]+/gu)?.map((one) => one.slice(13))).toEqual([
    `${path}/desktop`,
    `${path}/wap`,
    `${path}/large`,
  ]);
  expect(text).not.toContain('<script');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("frame-src 'self'");
});

it('writes nothing to the database or the public files', async () => {
  const count = () =>
    group.payload.count({ collection: 'articles', where: {}, trash: true, overrideAccess: true });
  const before = await count();

  await pathOf(article({ title: '不留痕迹的一篇' }));

  expect(await count()).toEqual(before);
  await group.publisher.publishOnce();
  const files = readdirSync(group.settings.paths.public, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('yulan') || file.includes('preview'))).toEqual([]);
});

it('shows the changes of a public article, which is no neighbour of itself', async () => {
  const { id } = await publishArticle(group.payload, place(), { title: '公开的标题' });
  await group.publisher.publishOnce();
  const path = await pathOf(article({ id, title: '改过的标题' }));
  const { ask } = await start();

  const { text } = await ask(`${path}/desktop`);

  expect(text).toContain('改过的标题');
  expect(text).not.toContain('公开的标题');
});

it('shows a record of the catalog with what saving fills in and what it says of others', async () => {
  const path = await pathOf(
    {
      site: group.township.id,
      title: '青石镇供水管理办法',
      documentNumber: '青政发[2026]3号',
      issuerName: '青石镇人民政府',
      subject: 'subject-06',
      publicity: 'active',
      validity: '失效',
      body: paragraph('第一条　为了加强管理，制定本办法。'),
    },
    'disclosures',
  );
  const { ask } = await start();

  for (const frame of ['desktop', 'wap']) {
    const { status, text } = await ask(`${path}/${frame}`);
    expect(status).toBe(200);
    expect(text).toContain('青石镇供水管理办法');
    expect(text).toContain('青政发〔2026〕3号');
    expect(text).toContain('id="tiao-1"');
    expect(text).toContain('失效');
  }
});

it('shows a regulation', async () => {
  const path = await pathOf(
    { site: group.township.id, title: '供水条例', level: '规范性文件', text: '第一条 为了供水。' },
    'regulations',
  );
  const { ask } = await start();

  expect((await ask(`${path}/wap`)).text).toContain('为了供水');
});

it('shows an empty form as an empty page', async () => {
  const path = await pathOf({ site: group.township.id });
  const { ask } = await start();

  expect((await ask(`${path}/desktop`)).text).toContain('（还没有标题）');
});

it('is made only by those who may write on the site, of things of the site', async () => {
  const foreign = { site: group.portal.id, column: columnOf(group.portal, 'news.county') };
  const theirs = await publishArticle(group.payload, foreign, { title: '门户的一篇' });
  const answers = [
    await make(article(), { role: 'viewer' }),
    await make(article(), { role: 'nobody' }),
    await make(article({ site: group.portal.id })),
    await make(article({ id: theirs.id })),
    await make({ title: '没有站点' }),
    await make(article(), { collection: 'users' }),
    await make(article({ column: foreign.column })),
    await make(article({ form: 'link', externalUrl: 'https://example.com/' })),
  ];

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 400, 400, 422]);
  for (const { body } of answers) expect(JSON.stringify(body.errors)).toMatch(/\p{Script=Han}/u);
});

it('says in Chinese that a link is over or was changed', async () => {
  const path = await pathOf(article());
  const { ask } = await start();
  const later = await start(() => Date.now() + previewMs);

  for (const tail of ['', '/desktop']) {
    const over = await later.ask(path + tail);
    const changed = await ask(`${path.slice(0, -1)}${tail}`);
    expect([over.status, changed.status]).toEqual([410, 404]);
    expect(over.text).toContain('预览链接已经过期');
    expect(changed.text).toContain('这个预览链接不能用');
    for (const { text, headers } of [over, changed]) {
      expect(text).not.toContain('还没有保存的一篇');
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(headers['cache-control']).toBe('no-store');
    }
  }
});

it('knows no fourth frame', async () => {
  const path = await pathOf(article());
  const { ask } = await start();

  expect((await ask(`${path}/store`)).status).toBe(404);
});
