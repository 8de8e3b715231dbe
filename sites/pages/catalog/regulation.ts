import type { GonePage, RecordPage } from '#themes/contract.ts';
import { absoluteUrl, articleLocal, regulationsLocal } from '../../addresses.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { RegulationRecord } from '../../store/records.ts';
import { presentGone } from '../gone.ts';
import { recordTags } from '../meta-tags.ts';
import { presentBase } from '../page-base.ts';
import { here, type PageContext, type PlacedColumn } from '../page-context.ts';
import { qrImage } from '../qr-image.ts';
import { resolveText } from '../resolve-text.ts';
import { fillRows } from './catalog-block.ts';
import { columnByKey, platformKey } from './platform-column.ts';
import { libraryName } from './regulations.ts';
import { validityMark, validityTag } from './validity.ts';

/** The page of a regulation with its table of contents; null when it never was public. */
export function presentRegulation(context: PageContext, id: string): RecordPage | GonePage | null {
  const stored = context.reader.regulation(id);
  if (stored === null || stored.regulation.siteId !== context.site.id) return null;
  const platform = columnByKey(context, platformKey);
  const trail =
    platform === null
      ? []
      : [
          { text: platform.name, href: here(context, platform.local) },
          { text: libraryName, href: here(context, regulationsLocal(platform.local, null)) },
        ];
  if (stored.status === 'gone')
    // The library itself is gone with its last regulation: only the platform is sure to be there.
    return presentGone(context, stored.regulation, {
      trail: trail.slice(0, 1),
      column: platform,
      noun: '文件',
    });
  return stored.status === 'live' ? presentLive(context, stored.regulation, { platform, trail }) : null;
}

function presentLive(
  context: PageContext,
  regulation: RegulationRecord,
  { platform, trail }: { platform: PlacedColumn | null; trail: { text: string; href: string }[] },
): RecordPage {
  const { site, book } = context;
  const local = articleLocal(regulation.address);
  const mark = validityMark(regulation.validity, { since: null, note: '', what: '本文件' });
  const publishedOn = regulation.publishedOn ?? beijingDay(regulation.publishedAt);
  const { errorReportUrl } = site.identity;
  return {
    ...presentBase(context, {
      local,
      title: regulation.title,
      meta: recordTags(
        context,
        { ...regulation, keywords: [regulation.level], summary: '' },
        { local, columnName: libraryName, issuer: regulation.issuer },
      ),
      trail: [...trail, { text: '正文', href: here(context, local) }],
      currentKey: platform?.chain[0]?.id ?? '',
    }),
    kind: 'record',
    heading: regulation.title,
    ...(regulation.number === '' ? {} : { number: regulation.number }),
    issuer: regulation.issuer,
    publishedOn,
    ...(mark === null ? {} : { mark }),
    catalog: catalogOf(regulation),
    contents: regulation.parts.map(({ id, label }) => ({ text: label, href: `#${id}` })),
    bodyHtml: resolveText(context, regulation.bodyHtml),
    attachments: [],
    history: [],
    notes: regulation.history,
    readings: [],
    explains: [],
    related: [],
    qrSvg: qrImage(absoluteUrl(book, site, 'wap', local)),
    ...(errorReportUrl === '' ? {} : { errorReportHref: errorReportUrl }),
  };
}

function catalogOf(regulation: RegulationRecord): RecordPage['catalog'] {
  const entry = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [{ name, value }];
  return [
    { name: '名称', value: regulation.title, wide: true },
    ...fillRows([
      ...entry('制定机关', regulation.issuer),
      ...entry('文号', regulation.number),
      ...entry('效力级别', regulation.level),
      ...entry('公布日期', regulation.publishedOn),
      ...entry('施行日期', regulation.effectiveOn),
      { name: '时效性', value: regulation.validity, tag: validityTag(regulation.validity) },
    ]),
  ];
}
