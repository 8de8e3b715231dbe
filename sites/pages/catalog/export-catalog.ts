import { absoluteUrl, articleLocal, type AddressBook, type CatalogExport } from '../../addresses.ts';
import type { DisclosureCard } from '../../store/cards.ts';
import type { Store } from '../../store/open-store.ts';
import type { DisclosureRecord, SiteRecord, TermRecord } from '../../store/records.ts';
import { csvRow } from './csv-row.ts';
import { publicityName } from './rows.ts';
import { pagedList } from './scope.ts';

/** One record of the catalog for machines; texts are empty where unknown. */
export interface ExportedRecord {
  indexNumber: string;
  title: string;
  number: string;
  issuer: string;
  writtenOn: string;
  publishedAt: string;
  /** From the class down: `农业、林业、水利\水利`. */
  subject: string;
  genre: string;
  statutoryItem: string;
  publicity: string;
  publicityReason: string;
  summary: string;
  keywords: string[];
  validity: string;
  effectiveOn: string;
  expiredOn: string;
  site: string;
  url: string;
  wapUrl: string;
}

/** Heads of the table, in its order. */
const heads = {
  indexNumber: '索引号',
  title: '名称',
  number: '文号',
  issuer: '发布机构',
  writtenOn: '成文日期',
  publishedAt: '发布时间',
  subject: '主题分类',
  genre: '体裁',
  statutoryItem: '法定事项',
  publicity: '公开方式',
  publicityReason: '理由',
  summary: '内容概述',
  keywords: '关键词',
  validity: '有效性',
  effectiveOn: '施行日期',
  expiredOn: '失效日期',
  site: '网站',
  url: '网址',
  wapUrl: '手机版网址',
} satisfies Record<keyof ExportedRecord, string>;

const columns = Object.keys(heads) as (keyof ExportedRecord)[];

const batchSize = 200;

/**
 * The catalog of a site, of the whole group on the portal, newest first, in pieces: however long it is, only one piece
 * is in memory, and the store is not held between two pieces.
 */
export function* exportCatalog(
  store: Store,
  { book, site, type }: { book: AddressBook; site: SiteRecord; type: CatalogExport },
): Generator<string> {
  if (type === 'csv') {
    yield `\uFEFF${csvRow(Object.values(heads))}`;
    for (const batch of readBatches(store, book, site)) yield batch.map(presentRow).join('');
    return;
  }
  yield `{"site":${JSON.stringify(site.name)},"records":[`;
  let separator = '\n';
  for (const batch of readBatches(store, book, site)) {
    yield separator + batch.map((record) => JSON.stringify(record)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

const presentRow = (record: ExportedRecord): string =>
  csvRow(
    columns.map((column) => {
      const value = record[column];
      return typeof value === 'string' ? value : value.join('；');
    }),
  );

function* readBatches(store: Store, book: AddressBook, site: SiteRecord): Generator<ExportedRecord[]> {
  const list = pagedList(site, null);
  const names = readNames(store);
  const sites = readSites(store);
  // Beyond every real place: dates begin with digits.
  let [sortAt, id] = ['~', ''];
  for (;;) {
    const rows = store
      .sql(
        `SELECT entries.sort_at, entries.record_id, records.json, records.card FROM entries
         JOIN records ON records.kind = 'disclosure' AND records.id = entries.record_id
         WHERE entries.list = ? AND (entries.sort_at, entries.record_id) < (?, ?)
         ORDER BY entries.sort_at DESC, entries.record_id DESC LIMIT ?`,
      )
      .all(list, sortAt, id, batchSize);
    const last = rows.at(-1);
    if (last === undefined) return;
    [sortAt, id] = [String(last['sort_at']), String(last['record_id'])];
    yield rows.flatMap((row) => {
      const record = JSON.parse(String(row['json'])) as DisclosureRecord;
      const owner = sites.get(record.siteId);
      const card = JSON.parse(String(row['card'])) as DisclosureCard;
      return owner === undefined ? [] : [present(record, { validity: card.validity, owner, names, book })];
    });
  }
}

function present(
  record: DisclosureRecord,
  {
    validity,
    owner,
    names,
    book,
  }: { validity: string; owner: SiteRecord; names: ReadonlyMap<string, string>; book: AddressBook },
): ExportedRecord {
  const name = (list: string, code: string): string => names.get(`${list} ${code}`) ?? '';
  const local = articleLocal(record.address);
  return {
    indexNumber: record.indexNumber,
    title: record.title,
    number: record.documentNumber,
    issuer: record.issuer,
    writtenOn: record.writtenOn ?? '',
    publishedAt: record.publishedAt,
    subject: [name('subject', record.subject), name('subject', record.subjectChild)]
      .filter(Boolean)
      .join('\\'),
    genre: name('genre', record.genre),
    statutoryItem: name('statutory', record.statutoryItem),
    publicity: publicityName(record.publicity),
    publicityReason: record.publicityReason,
    summary: record.summary,
    keywords: record.keywords,
    validity,
    effectiveOn: record.effectiveOn ?? '',
    expiredOn: record.expiredOn ?? '',
    site: owner.name,
    url: absoluteUrl(book, owner, 'desktop', local),
    wapUrl: absoluteUrl(book, owner, 'wap', local),
  };
}

const readNames = (store: Store): Map<string, string> =>
  new Map(
    store
      .sql(`SELECT json FROM records WHERE kind = 'term'`)
      .all()
      .map((row) => JSON.parse(String(row['json'])) as TermRecord)
      .map(({ list, code, name }) => [`${list} ${code}`, name]),
  );

const readSites = (store: Store): Map<string, SiteRecord> =>
  new Map(
    store
      .sql(`SELECT json FROM records WHERE kind = 'site'`)
      .all()
      .map((row) => JSON.parse(String(row['json'])) as SiteRecord)
      .map((site) => [site.id, site]),
  );
