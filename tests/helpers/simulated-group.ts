/** A website group in memory, for testing how changes become pages without a CMS and without a theme. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, Feed } from '#sites/feed/read-changes.ts';
import { parsePageKey } from '#sites/pages/page-key.ts';
import { presentPage } from '#sites/pages/present-page.ts';
import { allPages } from '#sites/publish/expected-pages.ts';
import { createPublisher, type Publisher } from '#sites/publish/publisher.ts';
import type { RenderPool } from '#sites/publish/render-pool.ts';
import type { RenderResult } from '#sites/publish/render-job.ts';
import type { Store } from '#sites/store/open-store.ts';
import type {
  ArticleRecord,
  ColumnRecord,
  DisclosureRecord,
  RecordKind,
  RegulationRecord,
  SiteRecord,
  StoreRecord,
  TermRecord,
} from '#sites/store/records.ts';
import { formatPageKey } from '#sites/pages/page-key.ts';

const book = { publicUrl: 'http://group.test' };
const assets = { desktop: { styles: [], scripts: [] }, wap: { styles: [], scripts: [] } };

export interface Disk {
  files: Map<string, { text: string; status: number }>;
}

export interface SimulatedGroup {
  publisher: Publisher;
  disk: Disk;
  records: Map<string, StoreRecord>;
  put(record: StoreRecord): void;
  remove(kind: RecordKind, id: string): void;
  letPass(hours: number): void;
  /** Every file a full rebuild from nothing would have. */
  rebuild(): Promise<Map<string, string>>;
  /** Starts a publisher that has lost its store; the files on the disk are there still. */
  loseStore(): Promise<void>;
  /** Called after every write and removal. */
  onDiskChange: (disk: Disk) => void;
  /** Keys whose pages cannot be built. */
  broken: Set<string>;
  /** Kinds of records that the feed was asked for, as often as it was. */
  asked: RecordKind[];
  /** Looks at the feed during which pages were built. */
  looks: Set<number>;
  close(): Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A page as text: its whole model. */
function modelText(store: Store, key: string, shared: Map<string, unknown>) {
  const presented = presentPage(store, { book, assets }, parsePageKey(key), shared);
  if (presented === null) return null;
  const text = 'page' in presented.content ? JSON.stringify(presented.content.page) : presented.content.text;
  return { ...presented, text };
}

export function simulateGroup(): SimulatedGroup {
  const directory = mkdtempSync(join(tmpdir(), 'group-'));
  const emptyDir = mkdtempSync(join(directory, 'theme-'));
  const storeFile = join(directory, 'store.sqlite');
  const records = new Map<string, StoreRecord>();
  const revisions = new Map<string, number>();
  let revision = 0;
  let now = '2026-11-23T00:00:00.000Z';
  const disk: Disk = { files: new Map() };

  const isoRevision = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n).toISOString();
  const toChange = (key: string): Change => {
    const record = records.get(key) ?? null;
    const [kind, id] = key.split(':') as [RecordKind, string];
    return {
      kind,
      id,
      record,
      revision: isoRevision(revisions.get(key) ?? 0),
      hash: hash(JSON.stringify(record)),
    };
  };
  const keysOf = (kind: RecordKind): string[] =>
    [...records.keys()].filter((key) => key.startsWith(`${kind}:`));

  const feed: Feed = {
    readMark: () => Promise.resolve(revision),
    findNews: () => Promise.resolve(null),
    readChanges(kind, _cursor, known) {
      group.asked.push(kind);
      const changes = keysOf(kind)
        .map(toChange)
        .filter((change) => known(change.id) !== change.revision);
      return Promise.resolve({ changes, cursor: { updatedAt: isoRevision(revision) }, isDrained: true });
    },
    readRecords: (kind, ids) => Promise.resolve(ids.map((id) => toChange(`${kind}:${id}`))),
    async *readAllHeads(kind) {
      yield await Promise.resolve(
        keysOf(kind).map((key) => ({
          id: key.slice(kind.length + 1),
          updatedAt: isoRevision(revisions.get(key) ?? 0),
          mayBePublic: true,
        })),
      );
    },
  };

  const group: SimulatedGroup = {
    disk,
    records,
    broken: new Set(),
    asked: [],
    looks: new Set(),
    onDiskChange: () => undefined,
    put(record) {
      revision += 1;
      records.set(`${record.kind}:${record.id}`, record);
      revisions.set(`${record.kind}:${record.id}`, revision);
    },
    remove(kind, id) {
      records.delete(`${kind}:${id}`);
    },
    letPass(hours) {
      now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
    },
    async rebuild() {
      const files = new Map<string, string>();
      const rebuilt = createPublisher({
        feed,
        storeFile: join(directory, `rebuild-${revision}-${Math.random()}.sqlite`),
        publicDir: directory,
        book,
        theme: { hash: '', assets, looks: {}, assetsDir: emptyDir, entryPath: '' },
        identity: 'x',
        now: () => now,
        files: { remove: () => undefined, exists: () => true, isWhole: () => true, list: () => [] },
        pool: (own) => poolOver(own, { files: new Map() }, () => undefined, new Set()),
      });
      await rebuilt.publishOnce();
      const shared = new Map<string, unknown>();
      for (const ref of allPages(rebuilt.store)) {
        const made = modelText(rebuilt.store, formatPageKey(ref), shared);
        if (made !== null) files.set(made.path, made.text);
      }
      await rebuilt.close();
      return files;
    },
    publisher: undefined as unknown as Publisher,
    async loseStore() {
      await group.publisher.close();
      rmSync(storeFile);
      group.publisher = startPublisher();
    },
    async close() {
      await group.publisher.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };

  const startPublisher = (): Publisher =>
    createPublisher({
      feed,
      storeFile,
      publicDir: directory,
      book,
      theme: { hash: '', assets, looks: {}, assetsDir: emptyDir, entryPath: '' },
      identity: 'x',
      now: () => now,
      files: {
        remove: (path) => {
          disk.files.delete(path);
          group.onDiskChange(disk);
        },
        exists: (path) => disk.files.has(path),
        isWhole: ({ path }) => disk.files.has(path),
        list: () => disk.files.keys(),
      },
      pool: (store) => {
        const pool = poolOver(store, disk, (changed) => group.onDiskChange(changed), group.broken);
        return {
          ...pool,
          run(tasks, options) {
            group.looks.add(options.look);
            return pool.run(tasks, options);
          },
        };
      },
    });
  group.publisher = startPublisher();
  return group;
}

/** Builds pages one after another in this thread and keeps them in memory. */
function poolOver(
  store: Store,
  disk: Disk,
  onDiskChange: (disk: Disk) => void,
  broken: Set<string>,
): RenderPool {
  let shared = new Map<string, unknown>();
  let seen = -1;
  return {
    run(tasks, { epoch }) {
      if (epoch !== seen) shared = new Map();
      seen = epoch;
      const results = tasks.map(({ key, known, mayLeave }): RenderResult => {
        const made = modelText(store, key, shared);
        if (broken.has(key))
          return { key, kind: 'failed', siteId: '', path: made?.path ?? '', reason: '坏页面' };
        if (made === null) return { key, kind: 'absent' };
        const { path, status, siteId, text } = made;
        if (status === 410 && known?.status === 200 && !mayLeave) return { key, kind: 'early' };
        const written = known?.hash !== hash(text) || known.path !== path;
        if (written) {
          disk.files.set(path, { text, status });
          onDiskChange(disk);
        }
        return {
          key,
          kind: 'page',
          siteId,
          path,
          status,
          hash: hash(text),
          bytes: text.length,
          written,
          reads: [...made.reads],
        };
      });
      return Promise.resolve(results);
    },
    pack: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Addresses of pages of the group that a page links to, as paths of the output tree. */
export function internalLinks(text: string): string[] {
  if (!text.startsWith('{"')) return [];
  const links = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (
        /href$/iu.test(key) &&
        value.startsWith('/') &&
        !/^\/(wap\/)?(view|search|media|assets)\b/u.test(value)
      )
        links.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, name);
    }
  };
  visit(JSON.parse(text), '');
  return (
    [...links]
      .map((href) => href.replace(/#.*$/u, ''))
      // The server makes these when they are asked for.
      .filter((href) => !/\/mulu\.(csv|json)$/u.test(href))
      .map((href) => (href.endsWith('/') ? `${href}index.html` : href).slice(1))
  );
}

const identity: SiteRecord['identity'] = {
  organiser: '',
  undertaker: '',
  siteCode: '',
  icp: '',
  police: '',
  phone: '',
  fax: '',
  address: '',
  postcode: '',
  email: '',
  officeHours: '',
  conacUrl: '',
  errorReportUrl: '',
};

export const aSite = (id: string, changes: Partial<SiteRecord> = {}): SiteRecord => ({
  kind: 'site',
  id,
  path: id === '1' ? '' : `s${id}`,
  name: `站点${id}`,
  shortName: `站${id}`,
  tagline: '',
  siteKind: id === '1' ? 'portal' : 'township',
  state: 'open',
  stateText: '',
  parentId: null,
  position: Number(id),
  domains: [],
  formerPaths: [],
  accent: '#1f4e8c',
  hotWords: [],
  superiors: [],
  notice: null,
  identity,
  phones: [],
  ...changes,
});

export const aColumn = (id: string, siteId: string, changes: Partial<ColumnRecord> = {}): ColumnRecord => ({
  kind: 'column',
  id,
  siteId,
  parentId: null,
  name: `栏目${id}`,
  slug: `c${id}`,
  description: '',
  keywords: [],
  columnType: '工作动态',
  blueprintKey: '',
  look: 'list',
  pageSize: 5,
  position: Number(id),
  inNavigation: true,
  formerPaths: [],
  ...changes,
});

export const anArticle = (
  id: string,
  siteId: string,
  columnId: string,
  changes: Partial<ArticleRecord> = {},
): ArticleRecord => ({
  kind: 'article',
  id,
  siteId,
  columnId,
  address: `202611/a${id}`,
  formerAddresses: [],
  form: 'text',
  title: `文章${id}`,
  subtitle: '',
  source: '',
  author: '',
  editor: '',
  summary: '',
  keywords: [],
  documentNumber: '',
  coverId: null,
  bodyHtml: '',
  pictures: [],
  video: null,
  externalUrl: '',
  attachments: [],
  publishedAt: '2026-11-01T00:00:00.000Z',
  withdrawAt: null,
  pinnedUntil: null,
  state: 'public',
  withdrawnAt: null,
  withdrawReason: '',
  ...changes,
});

export const aTerm = (
  list: TermRecord['list'],
  code: string,
  changes: Partial<TermRecord> = {},
): TermRecord => ({
  kind: 'term',
  id: `${list}-${code}`,
  list,
  code,
  name: `类${code}`,
  parentCode: '',
  position: 0,
  active: true,
  siteKinds: [],
  ...changes,
});

export const aDisclosure = (
  id: string,
  siteId: string,
  changes: Partial<DisclosureRecord> = {},
): DisclosureRecord => ({
  kind: 'disclosure',
  id,
  siteId,
  address: `gongkai/2026/d${id}`,
  formerAddresses: [],
  indexNumber: `000/2026-${id.padStart(5, '0')}`,
  title: `文件${id}`,
  documentNumber: '',
  issuerId: null,
  issuer: '县政府',
  writtenOn: null,
  publishedAt: '2026-11-01T00:00:00.000Z',
  subject: '',
  subjectChild: '',
  genre: '',
  audience: [],
  assembly: '',
  statutoryItem: '',
  publicity: 'active',
  publicityReason: '',
  summary: '',
  keywords: [],
  validity: '有效',
  validityNote: '',
  effectiveOn: null,
  expiredOn: null,
  relations: [],
  bodyHtml: '',
  attachments: [],
  state: 'public',
  withdrawAt: null,
  withdrawnAt: null,
  withdrawReason: '',
  ...changes,
});

export const aRegulation = (
  id: string,
  siteId: string,
  changes: Partial<RegulationRecord> = {},
): RegulationRecord => ({
  kind: 'regulation',
  id,
  siteId,
  address: `guizhang/2026/r${id}`,
  formerAddresses: [],
  title: `条例${id}`,
  number: '',
  issuer: '省人大',
  level: '法律',
  publishedAt: '2026-11-01T00:00:00.000Z',
  publishedOn: '2020-01-01',
  effectiveOn: null,
  validity: '有效',
  history: [],
  bodyHtml: '',
  parts: [],
  state: 'public',
  withdrawAt: null,
  withdrawnAt: null,
  withdrawReason: '',
  ...changes,
});
