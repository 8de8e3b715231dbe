import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';

type Id = string | number;

/** A column that can take articles. */
export interface BenchColumn {
  site: Id;
  column: Id;
  /** Key of the blueprint. */
  key: string;
}

const townships = 20;
const departments = 40;

const words = [
  '水利',
  '道路',
  '学校',
  '粮食',
  '医保',
  '林场',
  '茶园',
  '社区',
  '供水',
  '就业',
  '养老',
  '文化',
  '旅游',
  '防汛',
  '教育',
  '卫生',
];
const verbs = ['推进', '完成', '部署', '检查', '启用', '公布', '调整', '验收'];

/** Text of its own for article number `n`: about a thousand characters in six paragraphs. */
function bodyOf(n: number): NonNullable<RequiredDataFromCollectionSlug<'articles'>['body']> {
  const sentence = (k: number): string =>
    `第${k + 1}项工作围绕${words[(n + k) % words.length] ?? ''}与${words[(n * 3 + k) % words.length] ?? ''}展开，由责任单位${verbs[(n + k) % verbs.length] ?? ''}，计划用${(n + k) % 60}天办结，涉及${(n * 7 + k) % 900}户居民。`;
  const paragraph = (p: number): string => Array.from({ length: 4 }, (_, s) => sentence(p * 4 + s)).join('');
  return {
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: Array.from({ length: 6 }, (_, p) => ({
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [
          { type: 'text', version: 1, text: paragraph(p), format: 0, mode: 'normal', style: '', detail: 0 },
        ],
      })),
    },
  };
}

/** A portal, townships and departments with all their columns. */
async function createSites(payload: Payload): Promise<BenchColumn[]> {
  const columns: BenchColumn[] = [];
  const add = ({ id, columns: made }: { id: Id; columns: Map<string, Id> }): void => {
    for (const [key, column] of made) columns.push({ site: id, column, key });
  };
  add(
    await createSiteFromBlueprint(payload, {
      blueprint: 'portal',
      choice: { name: '测算县人民政府', path: '' },
    }),
  );
  for (let n = 1; n <= townships; n += 1) {
    add(
      await createSiteFromBlueprint(payload, {
        blueprint: 'township',
        choice: { name: `第${n}镇人民政府`, path: `zhen${n}` },
      }),
    );
  }
  for (let n = 1; n <= departments; n += 1) {
    add(
      await createSiteFromBlueprint(payload, {
        blueprint: 'department',
        choice: { name: `测算县第${n}局`, path: `ju${n}` },
      }),
    );
  }
  return columns;
}

/** What the copies are made of: the columns they go to, the records they repeat. */
export interface Templates {
  columns: BenchColumn[];
  ids: number[];
}

/** Makes the sites of a group and a few published articles, through the CMS. */
export async function createTemplates(payload: Payload, count: number): Promise<Templates> {
  const columns = await createSites(payload);
  const first = columns[0];
  if (first === undefined) throw new Error('The portal has no columns.');
  const ids: Id[] = [];
  for (let n = 0; n < count; n += 1) {
    const article = await payload.create({
      collection: 'articles',
      data: {
        site: first.site,
        column: first.column,
        form: 'text',
        title: `${words[n % words.length] ?? ''}工作情况 ${n}`,
        source: '测算县',
        editor: '编辑',
        body: bodyOf(n),
        keywords: [words[n % words.length] ?? ''],
        _status: 'published',
        publishedAt: new Date(Date.now() - 86_400_000 * 400).toISOString(),
      },
      depth: 0,
      // The benchmark fills a group of its own.
      overrideAccess: true,
    });
    ids.push(article.id);
  }
  return { columns, ids: ids.map(Number) };
}

/** One row of a template under values of its own; `column of the copy → name of its parameter`. */
function prepareCopy(
  db: DatabaseSync,
  table: string,
  own: ReadonlyMap<string, string>,
): (values: Record<string, string | number>) => number {
  const names = db
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((row) => String(row['name']))
    .filter((name) => name !== 'id');
  const copy = db.prepare(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${names.map((name) => own.get(name) ?? `"${name}"`).join(', ')} FROM ${table} WHERE id = :template`,
  );
  return (values) => Number(copy.run(values).lastInsertRowid);
}

/** The lists of texts of every template, to be written again for its copies. */
function prepareTexts(db: DatabaseSync, table: string): (copy: { of: number; to: number }) => void {
  const rows = db.prepare(`SELECT parent_id AS owner, "order", path, text FROM ${table}`).all();
  const insert = db.prepare(`INSERT INTO ${table} ("order", parent_id, path, text) VALUES (?, ?, ?, ?)`);
  return ({ of, to }) => {
    for (const { owner, order, path, text } of rows)
      if (owner === of) insert.run(order ?? null, to, path ?? null, text ?? null);
  };
}

const changing = ['site_id', 'column_id', 'title', 'address', 'published_at', 'updated_at', 'created_at'];
const parameters = new Map(changing.map((name) => [name, `:${name}`]));
const versionParameters = new Map([
  ...changing.map((name): [string, string] => [`version_${name}`, `:${name}`]),
  ['parent_id', ':parent'],
  ['updated_at', ':updated_at'],
  ['created_at', ':created_at'],
]);

/** Copies in one transaction: many enough to be fast, few enough that the write-ahead log stays small. */
const copiesAtOnce = 5_000;

/**
 * Fills a group with copies of its few articles: the same rows under titles, addresses and dates of their own, at the
 * speed of the database. Half of them stand on the portal, as in the places that asked for the product.
 *
 * Only while the CMS is closed: its copy of SQLite and this one would drop each other's locks.
 */
export function copyArticles(file: string, { ids, columns }: Templates, count: number): void {
  const db = new DatabaseSync(file, { timeout: 30_000 });
  const copyRow = prepareCopy(db, 'articles', parameters);
  const copyVersion = prepareCopy(db, '_articles_v', versionParameters);
  const copyTexts = prepareTexts(db, 'articles_texts');
  const copyVersionTexts = prepareTexts(db, '_articles_v_texts');
  const versions = new Map(
    db
      .prepare('SELECT id, parent_id AS parent FROM _articles_v')
      .all()
      .map((row) => [Number(row['parent']), Number(row['id'])]),
  );
  const portal = columns.filter(({ site }) => site === columns[0]?.site);
  const rest = columns.filter(({ site }) => site !== columns[0]?.site);
  const now = Date.now();
  const run = randomUUID().slice(0, 4);
  for (let n = 0; n < count; n += 1) {
    if (n % copiesAtOnce === 0) db.exec(n === 0 ? 'BEGIN IMMEDIATE' : 'COMMIT; BEGIN IMMEDIATE');
    const pool = n % 2 === 0 ? portal : rest;
    const place = pool[(n * 7919) % pool.length];
    const template = ids[n % ids.length];
    const version = versions.get(template ?? 0);
    if (place === undefined || template === undefined || version === undefined) break;
    const at = new Date(
      now - 60_000 - ((n * 2_654_435) % ((5 * 365 * 86_400_000) / 1000)) * 1000,
    ).toISOString();
    const values = {
      ':site_id': Number(place.site),
      ':column_id': Number(place.column),
      ':title': `${verbs[n % verbs.length] ?? ''}${words[(n * 5) % words.length] ?? ''}工作，第 ${n} 件`,
      ':address': `${at.slice(0, 4)}${at.slice(5, 7)}/wen-jian-${run}-${n}`,
      ':published_at': at,
      ':created_at': at,
      ':updated_at': at,
    };
    const parent = copyRow({ ...values, ':template': template });
    copyTexts({ of: template, to: parent });
    copyVersionTexts({
      of: version,
      to: copyVersion({ ...values, ':template': version, ':parent': parent }),
    });
  }
  if (db.isTransaction) db.exec('COMMIT');
  db.close();
}
