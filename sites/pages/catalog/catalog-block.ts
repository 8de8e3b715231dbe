import { disclosureDays } from '#policy/working-days.ts';
import type { RecordPage } from '#themes/contract.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { DisclosureRecord, Validity } from '../../store/records.ts';
import { publicityName } from './rows.ts';
import { validityTag } from './validity.ts';

/** Names of the codes of a record; empty where it has none. */
export interface CatalogNames {
  /** Class, then child. */
  subject: string[];
  genre: string;
  assembly: string;
  audience: string[];
  item: string;
}

type Entry = RecordPage['catalog'][number];

/** Follows from the law and how a record is disclosed. Source: 政府信息公开条例 art. 26 and 33. */
const timeLimit: Record<DisclosureRecord['publicity'], string | null> = {
  active: `自形成或者变更之日起 ${disclosureDays} 个工作日内`,
  'on-request': `收到申请之日起 ${disclosureDays} 个工作日内答复`,
  refused: null,
};

/**
 * The fields of the catalog that a record has, in the order of the national block; what is unknown is left out.
 *
 * @param endedOn  `YYYY-MM-DD`, null while it holds.
 */
export function catalogEntries(
  record: DisclosureRecord,
  { validity, names, endedOn }: { validity: Validity; names: CatalogNames; endedOn: string | null },
): Entry[] {
  const entry = (name: string, value: string | null): Entry[] =>
    value === null || value === '' ? [] : [{ name, value }];
  const wide = (name: string, value: string): Entry[] => (value === '' ? [] : [{ name, value, wide: true }]);
  const narrow = [
    ...entry('索引号', record.indexNumber),
    ...entry('主题分类', names.subject.join(' › ')),
    ...entry('发布机构', record.issuer),
    ...entry('文号', record.documentNumber),
    ...entry('成文日期', record.writtenOn),
    ...entry('发布日期', beijingDay(record.publishedAt)),
    ...entry('施行日期', record.effectiveOn),
    ...entry(validity === '废止' ? '废止日期' : '失效日期', endedOn),
    ...entry('体裁', names.genre),
    ...entry('组配分类', names.assembly),
    ...entry('服务对象', names.audience.join('、')),
    ...entry('公开方式', publicityName(record.publicity)),
    ...entry('公开时限', timeLimit[record.publicity]),
    { name: '有效性', value: validity, tag: validityTag(validity) },
  ];
  return [
    ...fillRows(narrow),
    ...wide('法定事项', names.item),
    ...wide('名称', record.title),
    ...wide('内容概述', record.summary),
    ...wide('关键词', record.keywords.join('　')),
  ];
}

/** Two fields make a row: a last one that is alone takes it whole. */
export const fillRows = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, index) =>
    index === entries.length - 1 && index % 2 === 0 ? { ...entry, wide: true } : entry,
  );
