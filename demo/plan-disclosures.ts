import type { RelationType } from '#sites/store/records.ts';
import { daysBefore } from './text/clock.ts';
import type { Draft } from './text/draft.ts';
import { p } from './text/piece.ts';

/** One record of the catalog before it is written: what an article of the demonstration says, with catalog fields. */
export interface PlannedDisclosure {
  /** Unique in the whole demonstration and the same on every run. */
  key: string;
  draft: Draft;
  writtenOn: Date;
  statutoryItem: string;
  subject: string;
  subjectChild: string | null;
  genre: string;
  publicity: 'active' | 'on-request';
  /** Other records and articles, by key. */
  relations: { type: RelationType; target: string; kind: 'disclosures' | 'articles' }[];
}

/** Columns whose articles are records of the catalog too, with the statutory item they come under. */
const items: Readonly<Record<string, string>> = {
  'disclosure.policy': '20-01',
  'disclosure.guide': '20-02',
  'disclosure.plans': '20-03',
  'disclosure.enforcement': '20-06',
  'disclosure.finance': '20-07',
  'disclosure.projects': '20-10',
  'disclosure.personnel': '20-14',
  'disclosure.report': '20-15',
  'data.bulletin': '20-04',
  'data.economy': '20-04',
  'services.birth': '20-05',
  'services.school': '20-05',
  'services.work': '20-05',
  'services.housing': '20-05',
  'services.marriage': '20-05',
  'services.health': '20-05',
  'services.travel': '20-05',
  'services.retirement': '20-05',
  'services.funeral': '20-05',
  'disclosure.agriculture': '21-11',
  'disclosure.land': '21-13',
  'disclosure.homestead': '21-14',
  'disclosure.aid': '21-17',
};

/** Documents on one of the fields that the regulation names come under it, all others are plain rules. */
const fields: [words: RegExp, item: string][] = [
  [/农田水利/u, '21-12'],
  [/价格|收费/u, '20-08'],
  [/应急|预警|防灭火|事故|隐患|值守/u, '20-12'],
  [/水源|污染|食品|药|安全生产|不良执业|消费/u, '20-13'],
  [/征收|临时用地/u, '21-04'],
  [/救助|残疾/u, '21-06'],
  [/公安|治安|校园周边|电动自行车/u, '21-05'],
  [/小区|城市|停车|排水/u, '21-01'],
  [/文物|非物质文化|文化和旅游|古树|志愿/u, '21-03'],
  [/公路|充电|公交|供水|公共数据/u, '21-02'],
  [/养老|就业|创业|医疗|教育|招生|托育|退役军人/u, '20-11'],
];

function itemOf({ column, title }: Draft): string | undefined {
  if (title.includes('采购目录')) return '20-09';
  const field = fields.find(([words]) => words.test(title))?.[1];
  return column === 'disclosure.policy' ? (field ?? items[column]) : items[column];
}

const subjects: [words: RegExp, subject: string, child: string | null][] = [
  [/公开指南|公开工作年度报告/u, '02', '0201'],
  [/预警|防灾|防灭火|应急|值守/u, '02', '0203'],
  [/供水|水利|河/u, '06', '0603'],
  [/林|造林/u, '06', '0602'],
  [/农|耕地|畜|渔/u, '06', '0601'],
  [/预算|决算|财政|补助资金/u, '04', '0401'],
  [/宅基地|土地|国土/u, '05', '0501'],
  [/教育|学校|托育|学生/u, '11', '1102'],
  [/文物|非遗/u, '12', '1202'],
  [/文化|图书|广播/u, '12', '1201'],
  [/卫生|医|疾控|健康/u, '13', '1301'],
  [/招聘|聘用|公务员|人事/u, '15', '1503'],
  [/就业|技能/u, '15', '1501'],
  [/救助|养老|低保|残疾/u, '17', '1703'],
  [/治安|消防|电动自行车/u, '16', '1601'],
  [/公路|交通|桥|充电|物流/u, '07', '0707'],
  [/住房|小区|城乡|规划|人居/u, '10', '1002'],
  [/环境|污染|垃圾/u, '10', '1003'],
  [/食品|药品/u, '09', '0904'],
  [/安全生产/u, '09', '0905'],
  [/旅游|市场|商贸/u, '08', '0805'],
];

const genres: [ending: RegExp, code: string][] = [
  [/决定$/u, 'jueding'],
  [/通知$/u, 'tongzhi'],
  [/公告$/u, 'gonggao'],
  [/意见$/u, 'yijian'],
  [/报告$/u, 'baogao'],
];

/**
 * Plans the catalog of a site from its articles, oldest first: the articles of the disclosure columns, for documents
 * that put a measure in force the measure on trial that they abolish, and one record that is disclosed on request.
 */
export function planDisclosures(drafts: readonly Draft[]): PlannedDisclosure[] {
  const active = drafts
    .filter((draft) => draft.column in items && draft.form === 'text')
    .flatMap((draft) => {
      const trial = trialOf(draft);
      const record = planRecord(draft.column.startsWith('services.') ? guideOf(draft) : draft, draft.key);
      if (trial === null) return [withReading(record, drafts)];
      return [
        trial,
        withReading(
          {
            ...record,
            relations: [{ type: 'abolishes' as const, target: trial.key, kind: 'disclosures' as const }],
          },
          drafts,
        ),
      ];
    });
  const guide = active.find(({ draft }) => draft.column === 'disclosure.guide');
  const all = guide === undefined ? active : [...active, onRequest(guide)];
  return all.sort((a, b) => a.draft.publishedAt.getTime() - b.draft.publishedAt.getTime());
}

function planRecord(draft: Draft, key: string): PlannedDisclosure {
  const words = `${draft.title}${draft.keywords.join('')}`;
  const [, subject, child] = subjects.find(([pattern]) => pattern.test(words)) ?? [null, '02', '0209'];
  const title = draft.title.replace(/（[^（）]*）$/u, '');
  return {
    key: `catalog/${key}`,
    draft,
    writtenOn: daysBefore(draft.publishedAt, 2 + (draft.title.length % 9)),
    statutoryItem: itemOf(draft) ?? '20-15',
    subject,
    subjectChild: child === '0209' ? null : child,
    genre: genres.find(([ending]) => ending.test(title))?.[1] ?? 'qita',
    publicity: 'active',
    relations: [],
  };
}

/** How a matter is handled, as the catalog has it. */
const guideOf = (draft: Draft): Draft => ({
  ...draft,
  title: `${draft.title.replace(/办理$/u, '')}办事指南`,
  summary: `${draft.title}的依据、条件、材料、流程、时限和联系电话。`,
});

/** The measure on trial before the one that a document now puts in force; null for documents of another kind. */
function trialOf(draft: Draft): PlannedDisclosure | null {
  const measure = /《(.+办法)》/u.exec(draft.title)?.[1];
  if (draft.documentNumber === undefined || measure === undefined) return null;
  const publishedAt = daysBefore(draft.publishedAt, 3 * 365 + (draft.title.length % 60));
  const { documentNumber: _number, summary: _summary, attachments: _attachments, ...rest } = draft;
  return planRecord(
    {
      ...rest,
      title: `关于印发《${measure}（试行）》的通知`,
      publishedAt,
      body: [
        p(`《${measure}（试行）》已经研究通过，现印发给你们，请结合实际执行。`),
        p('第一条　为规范有关工作，明确职责，方便群众办事，制定本办法。'),
        p('第二条　本办法试行期间，各单位应当做好登记、公示和记录，及时反映执行中的问题。'),
        p('第三条　本办法自印发之日起试行。'),
      ],
    },
    `${draft.key}/trial`,
  );
}

/** What explains a document stands at the same place of the column of explanations. */
function withReading(record: PlannedDisclosure, drafts: readonly Draft[]): PlannedDisclosure {
  const key = record.draft.key.replace('/disclosure.policy/', '/disclosure.reading/');
  if (key === record.draft.key || !drafts.some((draft) => draft.key === key)) return record;
  return {
    ...record,
    relations: [...record.relations, { type: 'interpreted-by', target: key, kind: 'articles' }],
  };
}

function onRequest({ draft }: PlannedDisclosure): PlannedDisclosure {
  const unit = draft.title.replace(/政府信息公开指南$/u, '');
  const { attachments: _attachments, ...rest } = draft;
  return {
    ...planRecord(
      { ...rest, title: `${unit}群众来访登记台账`, keywords: ['来访', '台账'], body: [] },
      `${draft.key}/register`,
    ),
    statutoryItem: '20-15',
    subject: '02',
    subjectChild: '0207',
    publicity: 'on-request',
  };
}
