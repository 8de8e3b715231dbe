import { dayOf, daysBefore, spreadAges } from './clock.ts';
import { portalPages } from './data/portal-pages.ts';
import { countyPolicies } from './data/portal-policies.ts';
import {
  applicationForm,
  writeAnnualReports,
  writeDisclosureGuide,
  writeFinance,
} from './disclosure-texts.ts';
import { documentNumber, writeDocument, writeReading } from './documents.ts';
import type { Draft } from './draft.ts';
import { h, p, type Piece } from './piece.ts';
import { draftBase, randomOf, slotOf, type Slot, type Writer } from './writer.ts';
import { writeBriefs } from './briefs.ts';

const desk = { address: '云川县云口镇滨河路1号', phone: '0000-0000201' };

/** 政务公开 of the portal. */
export function writePortalDisclosure(writer: Writer): Draft[] {
  const year = dayOf(writer.today).year;
  const ages = spreadAges(countyPolicies.length, { newest: 7, oldest: 420 });
  const policies = countyPolicies.map((policy, index) => {
    const slot = slotOf(writer, 'disclosure.policy', index, ages[index] ?? 200, true);
    const code = policy.by === '府' ? '云川政发' : '云川政办发';
    const unit = policy.by === '府' ? '云川县人民政府' : '云川县人民政府办公室';
    const serial = policy.by === '府' ? 18 - index : 42 - index * 2;
    const draft = writeDocument(
      { ...writer, unit },
      { slot, rules: policy, code, serial, to: '各乡镇人民政府，县政府各部门' },
    );
    return index > 3
      ? draft
      : {
          ...draft,
          attachments: [
            {
              type: 'pdf' as const,
              name: `${policy.title}（印发稿）`,
              title: documentNumber(code, slot, serial),
              lines: [draft.title, '', ...policy.rules.map((rule, at) => `${at + 1}．${rule}。`), '', unit],
            },
          ],
        };
  });
  const readings = countyPolicies.flatMap((policy, index) => {
    if (policy.reading === undefined) return [];
    const age = Math.max(1, (ages[index] ?? 200) - 3);
    return [
      writeReading(writer, {
        slot: slotOf(writer, 'disclosure.reading', index, age, true),
        rules: policy,
        title: policy.reading,
        style: index,
      }),
    ];
  });
  return [
    ...policies,
    ...readings,
    ...[
      'disclosure.plans',
      'disclosure.projects',
      'disclosure.enforcement',
      'disclosure.personnel',
      'disclosure.rules',
    ].flatMap((column, index) =>
      writeBriefs(writer, column, portalPages[column] ?? [], {
        newest: 12 + index * 9,
        oldest: 320,
        weekdays: true,
      }),
    ),
    ...writeBriefs(writer, 'disclosure.finance', portalPages['disclosure.finance'] ?? [], {
      newest: 70,
      oldest: 70,
      weekdays: true,
      from: 3,
    }),
    spendingSoFar(writer),
    spending(writer, { slot: slotOf(writer, 'disclosure.finance', 1, 96, true), year: year - 1, months: 12 }),
    writeFinance(
      { ...writer, short: '云川县政府办公室', unit: '云川县政府办公室' },
      slotOf(writer, 'disclosure.finance', 2, 128, true),
      '决算',
      year - 1,
    ),
    writeDisclosureGuide(writer, slotOf(writer, 'disclosure.guide', 0, 150, true), desk, [
      '机构职能、领导分工和联系方式',
      '规章和行政规范性文件',
      '规划计划和统计信息',
      '行政许可、行政处罚、行政强制',
      '财政预算、决算',
      '重大建设项目',
      '教育、医疗、社会保障等民生信息',
      '应急预案和预警信息',
    ]),
    ...writeAnnualReports(writer, { due: { month: 3, day: 20 }, count: 3 }),
    ...writeBriefs(writer, 'disclosure.apply', portalPages['disclosure.apply'] ?? [], {
      newest: 60,
      oldest: 160,
      weekdays: true,
    }).map((draft, index) => (index === 0 ? { ...draft, attachments: [applicationForm(writer)] } : draft)),
  ];
}

/** 一般公共预算支出 of the months that are closed: told three weeks after the end of the last one. */
function spendingSoFar(writer: Writer): Draft {
  const slot = slotOf(writer, 'disclosure.finance', 0, 30, true);
  const { year, month } = dayOf(daysBefore(slot.publishedAt, 20));
  return month === 1
    ? spending(writer, { slot, year: year - 1, months: 12 })
    : spending(writer, { slot, year, months: month - 1 });
}

/** 一般公共预算支出: executed so far, or final for a whole year. */
function spending(
  writer: Writer,
  { slot, year, months }: { slot: Slot; year: number; months: number },
): Draft {
  const random = randomOf(writer, 'disclosure.finance', slot.index);
  const span = months === 12 ? `${year}年` : `${year}年${months === 1 ? '' : '1至'}${months}月`;
  const what = months < 12 || slot.index === 0 ? '执行情况' : '决算情况';
  const share = (low: number, high: number): number => Math.round((random.whole(low, high) * months) / 12);
  const rows = [
    ['教育', share(86_000, 98_000)],
    ['社会保障和就业', share(72_000, 84_000)],
    ['农林水', share(64_000, 76_000)],
    ['卫生健康', share(48_000, 58_000)],
    ['城乡社区', share(26_000, 36_000)],
    ['交通运输', share(18_000, 28_000)],
    ['其他', share(52_000, 66_000)],
  ] as const;
  const sum = rows.reduce((total, [, value]) => total + value, 0);
  const digits = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const body: Piece[] = [
    p(
      `现将云川县${span}一般公共预算支出${what}予以公开。${what === '执行情况' ? '数据为执行数，决算以批准的为准。' : '决算已经法定程序批准。'}`,
    ),
    {
      type: 'table',
      caption: '主要支出（单位：万元）',
      head: ['类别', '金额', '占比'],
      rows: [
        ...rows.map(([name, value]) => [name, digits(value), `${((value / sum) * 100).toFixed(1)}%`]),
        ['合计', digits(sum), '100.0%'],
      ],
      total: true,
    },
    h('几点说明'),
    p('教育、社会保障、农林水、卫生健康四项合计占比最高，新增财力优先用于农村供水、托育养老和公路养护。'),
    p('部门预算、决算在各部门网站公开，可以逐项对照。有疑问的可以向县财政局询问。'),
  ];
  return {
    ...draftBase(writer, slot),
    source: '云川县财政局',
    title: `云川县${span}一般公共预算支出${what}`,
    keywords: ['财政预算', `${year}年`],
    body,
    attachments: [
      {
        type: 'xlsx',
        name: `${span}一般公共预算支出${what}`,
        rows: [['类别', '金额（万元）'], ...rows.map(([name, value]) => [name, value]), ['合计', sum]],
      },
    ],
  };
}
