import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { buildThemes } from '#themes/build.ts';
import type { ThemeBuild } from '#themes/theme-build.ts';
import { copyThemes, type ChangedThemes } from '#tests/helpers/changed-themes.ts';
import {
  columnOf,
  createPublishedGroup,
  publishArticle,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

/** Each test builds the themes. */
const patienceMs = 300_000;

let themes: ChangedThemes;
let before: ThemeBuild;
let group: PublishedGroup;
beforeAll(async () => {
  themes = copyThemes();
  before = await themes.build();
  group = await createPublishedGroup();
  const place = { site: group.township.id, column: columnOf(group.township, 'news.work') };
  await publishArticle(group.payload, place, { title: '留下的文章' });
  const { id } = await publishArticle(group.payload, place, { title: '撤下的文章' });
  await group.publisher.publishOnce();
  await group.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft', withdrawReason: '内容有误' },
    depth: 0,
    // The test acts as the system.
    overrideAccess: true,
  });
  await group.publisher.publishOnce();
}, patienceMs);
afterAll(async () => {
  await group.close();
  themes.remove();
});

test('an installation in another folder has the same looks', async () => {
  const { hash, looks } = await buildThemes();

  expect({ hash: before.hash, looks: before.looks }).toEqual({ hash, looks });
});

/** Keys of the pages that another build makes stale, once they are published; each page that was stale came out new. */
async function publishWith(theme: ThemeBuild): Promise<string[]> {
  await group.restart(theme);
  const { store } = group.publisher;
  const stale = store
    .sql('SELECT key FROM queue ORDER BY key')
    .all()
    .map((row) => String(row['key']));
  const { written } = await group.publisher.publishOnce();
  expect(written).toBe(stale.length);
  const { pages: _pages, ...faults } = await verifyOutput({
    feed: cmsFeed(group.payload),
    publicDir: group.settings.paths.public,
    temporaryDir: group.settings.dataDir,
    book: { publicUrl: group.settings.publicUrl },
    theme,
  });
  expect(faults).toEqual({ differing: [], missing: [], unexpected: [] });
  return stale;
}

const keysOf = (condition: string): string[] =>
  group.publisher.store
    .sql(`SELECT key FROM pages WHERE ${condition} ORDER BY key`)
    .all()
    .map((row) => String(row['key']));

test('a changed template that prints no file makes nothing stale', { timeout: patienceMs }, async () => {
  themes.edit('desktop/Search.astro', (text) => `${text}\n<i></i>`);

  expect(await publishWith(await themes.build())).toEqual([]);
});

test(
  'a changed template makes stale the pages that it prints, and no other',
  { timeout: patienceMs },
  async () => {
    themes.edit('desktop/Gone.astro', (text) => text.replace('{thing}已经撤下', '{thing}撤下了'));

    const stale = await publishWith(await themes.build());

    expect(stale).toEqual(keysOf("status = 410 AND key LIKE 'desktop/%'"));
    expect(stale).toHaveLength(1);
  },
);

test(
  'a changed part makes stale the pages of every kind that it is a part of',
  { timeout: patienceMs },
  async () => {
    themes.edit('parts/MistScene.astro', (text) => text.replace('cx="214"', 'cx="220"'));

    const stale = await publishWith(await themes.build());

    expect(stale).toEqual(keysOf("status IN (404, 410) AND key LIKE 'desktop/%'"));
    expect(stale).toHaveLength(3);
  },
);

test(
  'a changed style sheet gets another name, which every page of its edition follows',
  { timeout: patienceMs },
  async () => {
    themes.edit('styles/desktop/base.css', (text) => text.replace('--gap: 24px', '--gap: 23px'));
    const after = await themes.build();
    const [sheet = ''] = after.assets.desktop.styles;

    const stale = await publishWith(after);

    const { public: publicDir } = group.settings.paths;
    expect(sheet).not.toBe(before.assets.desktop.styles[0]);
    expect(stale).toEqual(keysOf("key LIKE 'desktop/%' AND path LIKE '%.html'"));
    expect(existsSync(join(publicDir, sheet))).toBe(true);
    for (const name of readdirSync(publicDir).filter((file) => file.endsWith('.html')))
      expect(readFileSync(join(publicDir, name), 'utf8')).toContain(`href="${sheet}"`);
  },
);
