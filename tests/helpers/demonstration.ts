/** The demonstration group as its plans describe it, published by the real publisher without a CMS. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataPaths } from '#config/paths.ts';
import { fullKey, makePictureFile } from '#demo/picture-file.ts';
import { attachmentsOf, fileName, picturesOf } from '#demo/seed-media.ts';
import { fullScale, planDemoSites, type DemoSite } from '#demo/site-plans.ts';
import { makeFile } from '#demo/text/attachments.ts';
import type { Draft } from '#demo/text/draft.ts';
import { buildRichText } from '#demo/text/lexical.ts';
import { planSite } from '#sites/blueprints/plan-site.ts';
import type { CmsRecord } from '#sites/feed/fields.ts';
import { projectArticle } from '#sites/feed/project-article.ts';
import { projectColumn } from '#sites/feed/project-column.ts';
import { projectLink } from '#sites/feed/project-link.ts';
import { projectMedia } from '#sites/feed/project-media.ts';
import { projectSite } from '#sites/feed/project-site.ts';
import type { Change, Feed } from '#sites/feed/read-changes.ts';
import { makeSummary } from '#collections/articles/summary.ts';
import { publishIdentity } from '#sites/publish/identity.ts';
import { createPublisher } from '#sites/publish/publisher.ts';
import { createRenderPool } from '#sites/publish/render-pool.ts';
import { sweepUnfinished } from '#sites/publish/write-page.ts';
import type { RecordKind, StoreRecord } from '#sites/store/records.ts';
import { buildThemes } from '#themes/build.ts';

export interface Demonstration {
  dataDir: string;
  /** Root of the output tree. */
  publicDir: string;
  /** Draws the pictures and writes the files that these pages of the tree show or offer. */
  fill(paths: readonly string[]): Promise<void>;
  remove(): void;
}

const revision = '2026-11-23T02:30:00.000Z';
const widths = [480, 960];

/**
 * Publishes the demonstration of one day into a temporary data directory.
 *
 * @param written  paths of the sites whose articles are published; of the others only the sites themselves, for the
 *   matrix.
 */
export async function publishDemonstration({
  today,
  written,
  publicUrl = 'http://localhost',
}: {
  today: Date;
  written: readonly string[];
  publicUrl?: string;
}): Promise<Demonstration> {
  const dataDir = mkdtempSync(join(tmpdir(), 'demonstration-'));
  const paths = dataPaths(dataDir);
  const records: StoreRecord[] = [];
  const files = new Map<string, () => Promise<Buffer>>();
  for (const [at, plan] of planDemoSites(today, fullScale).entries()) {
    const drafts = written.includes(plan.choice.path) ? plan.drafts() : [];
    records.push(...(await recordsOf(plan, drafts, String(at + 1), today, files)));
  }
  mkdirSync(paths.public, { recursive: true });
  sweepUnfinished(paths.public);
  const theme = await buildThemes();
  const settings = {
    storeFile: paths.store,
    publicDir: paths.public,
    book: { publicUrl },
    theme,
  };
  const publisher = createPublisher({
    ...settings,
    identity: publishIdentity(publicUrl),
    feed: feedOf(records),
    pool: () => createRenderPool(settings, 2),
    now: () => today.toISOString(),
  });
  await publisher.publishOnce();
  await publisher.close();
  mkdirSync(paths.uploads, { recursive: true });
  return {
    dataDir,
    publicDir: paths.public,
    async fill(pages) {
      const texts = pages.map((page) => readFileSync(join(paths.public, page), 'utf8')).join('');
      for (const [name, load] of files)
        if (texts.includes(`/media/${name}`)) writeFileSync(join(paths.uploads, name), await load());
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function recordsOf(
  plan: DemoSite,
  drafts: readonly Draft[],
  site: string,
  today: Date,
  files: Map<string, () => Promise<Buffer>>,
): Promise<StoreRecord[]> {
  const links = plan.links(drafts);
  const attachments = await Promise.all(
    attachmentsOf(drafts).map(async (file) => ({ file, made: await makeFile(file) })),
  );
  const planned = planSite(plan.blueprint, { ...plan.choice, portalName: '云川县人民政府' });
  const id = (kind: string, key: string): string =>
    `${site}-${kind}-${createHash('sha1').update(key).digest('hex').slice(0, 10)}`;
  const columnAt = (key: string): string => id('column', key);
  const picture = (key: string): string => id('picture', fullKey(key));
  const articleOf = (key: string): string | null => {
    const draft = drafts.find((one) => one.key === key) ?? drafts.find((one) => one.column === key);
    return draft === undefined ? null : id('article', draft.key);
  };
  const media = (key: string, name: string, more: CmsRecord): CmsRecord => ({
    id: key,
    site,
    filename: name,
    ...more,
  });
  const present = (record: StoreRecord | null): StoreRecord[] => (record === null ? [] : [record]);
  return [
    ...present(
      projectSite({
        id: site,
        position: Number(site),
        ...planned.site,
        ...plan.extras,
        kind: plan.blueprint,
        parent: site === '1' ? null : '1',
      }),
    ),
    // Of a site without texts the home page is all that others link to.
    ...(drafts.length === 0 ? [] : planned.columns).flatMap((column) =>
      present(
        projectColumn({
          ...column,
          id: columnAt(column.blueprintKey),
          site,
          parent: column.parentKey === null ? null : columnAt(column.parentKey),
        }),
      ),
    ),
    ...(drafts.length === 0 ? [] : picturesOf(drafts, links)).flatMap((key) => {
      const name = `${createHash('sha1').update(key).digest('hex').slice(0, 12)}.jpg`;
      files.set(name, async () => (await makePictureFile(key)).bytes);
      const [motif] = key.split('/');
      return present(
        projectMedia(
          media(picture(key), name, {
            mimeType: 'image/jpeg',
            width: 1200,
            height: 720,
            alt: `${motif ?? ''}（示意图）`,
            focalX: 50,
            focalY: key.endsWith('/panel') ? 100 : 30,
            sizes: Object.fromEntries(
              widths.map((width) => [`w${width}`, { filename: name, width, height: (width * 3) / 5 }]),
            ),
          }),
        ),
      );
    }),
    ...attachments.flatMap(({ file, made: { bytes, mimeType } }, at) => {
      const name = `${site}-${at}.${file.type}`;
      files.set(name, () => Promise.resolve(bytes));
      return present(
        projectMedia(
          media(id('file', fileName(file)), name, {
            originalName: fileName(file),
            mimeType,
            filesize: bytes.length,
          }),
        ),
      );
    }),
    ...drafts.flatMap((draft, at) => {
      const body = buildRichText(draft.body, picture);
      return present(
        projectArticle({
          ...draft,
          id: id('article', draft.key),
          site,
          column: columnAt(draft.column),
          address: `${draft.publishedAt.toISOString().slice(0, 7).replace('-', '')}/a${at}`,
          summary: draft.summary ?? makeSummary(body),
          cover: draft.cover === undefined ? null : picture(draft.cover),
          body,
          video:
            draft.video === undefined
              ? null
              : { file: id('file', fileName(draft.video.file)), poster: picture(draft.video.poster) },
          pictures: (draft.pictures ?? []).map((shot) => ({
            image: picture(shot.picture),
            caption: shot.caption,
          })),
          attachments: (draft.attachments ?? []).map((file) => ({
            file: id('file', fileName(file)),
            title: file.name,
          })),
          publishedAt: draft.publishedAt.toISOString(),
          pinnedUntil:
            draft.pinnedDays === undefined
              ? null
              : new Date(today.getTime() + draft.pinnedDays * 86_400_000).toISOString(),
          _status: 'published',
        }),
      );
    }),
    ...links.flatMap((link, at) =>
      present(
        projectLink({
          ...link,
          id: id('link', String(at)),
          site,
          article: link.article === undefined ? null : articleOf(link.article),
          image: link.picture === undefined ? null : picture(link.picture),
        }),
      ),
    ),
  ];
}

/** A feed that tells everything at once. */
function feedOf(records: readonly StoreRecord[]): Feed {
  const changes = records.map((record): Change => ({
    kind: record.kind,
    id: record.id,
    record,
    revision,
    hash: createHash('sha256').update(JSON.stringify(record)).digest('base64url'),
  }));
  const of = (kind: RecordKind): Change[] => changes.filter((change) => change.kind === kind);
  return {
    readMark: () => Promise.resolve(null),
    findNews: () => Promise.resolve(null),
    readChanges: (kind, _cursor, known) =>
      Promise.resolve({
        changes: of(kind).filter((change) => known(change.id) !== revision),
        cursor: { updatedAt: revision },
        isDrained: true,
      }),
    readRecords: (kind, ids) =>
      Promise.resolve(of(kind).filter((change) => ids.map(String).includes(change.id))),
    async *readAllHeads(kind) {
      yield await Promise.resolve(
        of(kind).map((change) => ({ id: change.id, updatedAt: revision, mayBePublic: true })),
      );
    },
  };
}
