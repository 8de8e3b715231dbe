import type { GonePage, Link, RecordPage } from '#themes/contract.ts';
import { absoluteUrl, articleLocal, catalogLocal } from '../../addresses.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { DisclosureCard } from '../../store/cards.ts';
import { catalogList, sortKey } from '../../store/lists.ts';
import type { DisclosureRecord, TermList } from '../../store/records.ts';
import { presentAttachments } from '../attachments.ts';
import { presentGone } from '../gone.ts';
import { presentItem } from '../items.ts';
import { recordTags } from '../meta-tags.ts';
import { presentBase } from '../page-base.ts';
import { here, type PageContext, type PlacedColumn } from '../page-context.ts';
import { qrImage } from '../qr-image.ts';
import { resolveText } from '../resolve-text.ts';
import { explainedBy } from './explained-by.ts';
import { catalogEntries, type CatalogNames } from './catalog-block.ts';
import { presentHistory } from './history.ts';
import { columnByKey, platformKey } from './platform-column.ts';
import { presentRecordItem, presentRecordLink } from './rows.ts';
import { itemsOf } from './scope.ts';
import { platformName } from './tree.ts';
import { validityMark } from './validity.ts';

const relatedRecords = 5;

/** The page of a record: its catalog block and text while it is public, a notice with status 410 when it was withdrawn. */
export function presentRecord(context: PageContext, id: string): RecordPage | GonePage | null {
  const stored = context.reader.disclosure(id);
  if (stored === null || stored.disclosure.siteId !== context.site.id) return null;
  const platform = columnByKey(context, platformKey);
  if (stored.status === 'gone')
    return presentGone(context, stored.disclosure, {
      trail: trailOf(context, platform),
      column: platform,
      noun: '文件',
    });
  return stored.status === 'live' ? presentLive(context, stored.disclosure, platform) : null;
}

const trailOf = (context: PageContext, platform: PlacedColumn | null): Link[] =>
  platform === null ? [] : [{ text: platform.name, href: here(context, platform.local) }];

function presentLive(
  context: PageContext,
  record: DisclosureRecord,
  platform: PlacedColumn | null,
): RecordPage {
  const { reader, site, book } = context;
  const local = articleLocal(record.address);
  const names = readNames(context, record);
  const card = reader.disclosureCard(record.id);
  const validity = card?.validity ?? record.validity;
  const changes = readChanges(context, record.id);
  const changed = changes.find(({ role }) =>
    validity === '废止' || validity === '失效' ? role === 'abolished-by' : role === 'amended-by',
  );
  const since = validity === '失效' && changed === undefined ? record.expiredOn : (changed?.date ?? null);
  const mark = validityMark(validity, { since, note: record.validityNote, what: '本文件' });
  const errorReportUrl = site.identity.errorReportUrl;
  return {
    ...presentBase(context, {
      local,
      title: record.title,
      meta: recordTags(context, record, { local, columnName: platformName, issuer: record.issuer }),
      trail: [
        ...trailOf(context, platform),
        ...itemLink(context, record, platform, names),
        { text: '正文', href: here(context, local) },
      ],
      currentKey: platform?.chain[0]?.id ?? '',
    }),
    kind: 'record',
    heading: record.title,
    ...(record.documentNumber === '' ? {} : { number: record.documentNumber }),
    issuer: record.issuer,
    publishedOn: beijingDay(record.publishedAt),
    ...(mark === null
      ? {}
      : {
          mark: {
            ...mark,
            ...(changed === undefined ? {} : { successor: successorOf(context, changed.card) }),
          },
        }),
    catalog: catalogEntries(record, {
      validity,
      names,
      endedOn: validity === '废止' ? since : record.expiredOn,
    }),
    ...withheldNotice(context, record),
    contents: [],
    bodyHtml: resolveText(context, record.bodyHtml),
    attachments: presentAttachments(context, record.attachments),
    history: presentHistory(context, record, changes),
    ...readReadings(context, record.id),
    related: readRelated(context, record),
    qrSvg: qrImage(absoluteUrl(book, site, 'wap', local)),
    ...(errorReportUrl === '' ? {} : { errorReportHref: errorReportUrl }),
  };
}

function readNames({ reader }: PageContext, record: DisclosureRecord): CatalogNames {
  const name = (list: TermList, code: string): string =>
    code === '' ? '' : (reader.terms(list).find((term) => term.code === code)?.name ?? '');
  return {
    subject: [name('subject', record.subject), name('subject', record.subjectChild)].filter(Boolean),
    genre: name('genre', record.genre),
    assembly: name('assembly', record.assembly),
    audience: record.audience.map((code) => name('audience', code)).filter(Boolean),
    item: name('statutory', record.statutoryItem),
  };
}

function itemLink(
  context: PageContext,
  record: DisclosureRecord,
  platform: PlacedColumn | null,
  names: CatalogNames,
): Link[] {
  if (platform === null || names.item === '') return [];
  const choice = { facet: 'shixiang', code: record.statutoryItem };
  return isListed(context, record.statutoryItem)
    ? [{ text: names.item, href: here(context, catalogLocal(platform.local, choice)) }]
    : [];
}

/** Items without a page (no longer in use here) are not linked. */
const isListed = ({ reader, site }: PageContext, code: string): boolean =>
  itemsOf(reader.terms('statutory'), site).some((term) => term.code === code);

/** What changed this document, or what it changed, while both are public. */
export interface RecordChange {
  role: 'abolishes' | 'abolished-by' | 'amends' | 'amended-by';
  card: DisclosureCard;
  /** Day from which the change holds: `YYYY-MM-DD`. */
  date: string;
}

function readChanges({ reader }: PageContext, id: string): RecordChange[] {
  const own = reader.disclosure(id)?.disclosure;
  return reader.relations('disclosure', id).flatMap(({ role, kind, id: other, inForce }): RecordChange[] => {
    if (kind !== 'disclosure' || role === 'interprets' || role === 'interpreted-by') return [];
    const isPassive = role === 'abolished-by' || role === 'amended-by';
    const card = reader.disclosureCard(other);
    const actor = isPassive ? reader.disclosure(other)?.disclosure : own;
    if (card === null || actor === undefined || (isPassive && !inForce)) return [];
    return [{ role, card, date: actor.effectiveOn ?? actor.writtenOn ?? beijingDay(actor.publishedAt) }];
  });
}

const successorOf = (context: PageContext, card: DisclosureCard) => ({
  ...presentRecordLink(context, card),
  ...(card.documentNumber === '' ? {} : { number: card.documentNumber }),
});

/** 解读 of this document, and what it explains itself. */
function readReadings(context: PageContext, id: string): Pick<RecordPage, 'readings' | 'explains'> {
  const { reader } = context;
  const relations = reader.relations('disclosure', id);
  const readings = relations
    .filter(({ role }) => role === 'interpreted-by')
    .flatMap(({ kind, id: other }) => {
      if (kind === 'article') {
        const card = reader.card(other);
        return card === null ? [] : [presentItem(context, card)];
      }
      const card = reader.disclosureCard(other);
      return card === null ? [] : [presentRecordItem(context, card)];
    });
  return {
    readings: readings.sort((a, b) => (a.date < b.date ? 1 : -1)),
    explains: explainedBy(context, 'disclosure', id),
  };
}

/** Older records of the same subject: a newer one never makes this page stale. */
function readRelated(context: PageContext, record: DisclosureRecord): Link[] {
  const code = record.subjectChild === '' ? record.subject : record.subjectChild;
  if (code === '') return [];
  const { older } = context.reader.around<DisclosureCard>(
    catalogList(record.siteId, { facet: 'zhuti', code }),
    { id: record.id, sortAt: sortKey(record) },
    { older: relatedRecords, newer: 0 },
  );
  return older.map((card) => presentRecordLink(context, card));
}

/** What stands in place of a text that is not disclosed actively. */
function withheldNotice(context: PageContext, record: DisclosureRecord): Pick<RecordPage, 'withheld'> {
  if (record.publicity === 'active') return {};
  const onRequest = record.publicity === 'on-request';
  const apply = onRequest ? columnByKey(context, 'disclosure.apply') : null;
  const reason = record.publicityReason === '' ? '' : `理由：${record.publicityReason.replace(/。$/u, '')}。`;
  return {
    withheld: {
      title: onRequest ? '本信息依申请公开' : '本信息不予公开',
      text: reason + (onRequest ? '需要的，可以提出政府信息公开申请。' : '本目录只列出名称、文号和理由。'),
      links: apply === null ? [] : [{ text: '怎样申请', href: here(context, apply.local) }],
    },
  };
}
