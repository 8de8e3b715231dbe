import type { Attachment } from './attachments.ts';
import { dayOf, daysSince, writeFullDay } from './clock.ts';
import { groupDigits } from './fill-text.ts';
import type { Draft } from './draft.ts';
import { h, ol, p, ul, type Piece, signature } from './piece.ts';
import { draftBase, randomOf, slotOf, type Slot, type Writer } from './writer.ts';

/** Address, telephone and hours of a unit. */
export interface Desk {
  address: string;
  phone: string;
}

const hours = '工作日8:30—12:00、14:30—18:00';

/** 政府信息公开指南 with the elements the regulation asks for. */
export function writeDisclosureGuide(
  writer: Writer,
  slot: Slot,
  desk: Desk,
  kinds: readonly string[],
): Draft {
  const body: Piece[] = [
    p(
      `为便于公民、法人和其他组织获取${writer.unit}的政府信息，根据《中华人民共和国政府信息公开条例》，编制本指南，并根据变化适时更新。`,
    ),
    h('一、信息分类和编排'),
    p('主动公开的信息按下列类别编排，每条信息标明名称、文号、发布机构和成文日期：'),
    ul(...kinds),
    h('二、获取方式'),
    p(
      '可以在本网站查阅，也可以到县档案馆、县图书馆的政府信息查阅点查阅。行动不便的，可以电话预约由工作人员协助。',
    ),
    h('三、申请公开'),
    p(
      `需要主动公开以外的信息，可以向${writer.unit}提出申请。申请应当写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者其他特征，以及获取形式。`,
    ),
    h('四、受理机构'),
    {
      type: 'table',
      caption: '受理机构',
      head: ['项目', '内容'],
      rows: [
        ['机构名称', `${writer.unit}政务公开办公室`],
        ['办公地址', desk.address],
        ['办公时间', hours],
        ['联系电话', desk.phone],
        ['邮政编码', '000000'],
      ],
    },
    h('五、监督'),
    p('认为未依法履行公开义务的，可以向县政务公开主管部门反映，也可以依法申请行政复议或者提起行政诉讼。'),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${writer.short}政府信息公开指南`,
    keywords: ['信息公开指南', writer.short],
    body,
  };
}

/** 政府信息公开制度. */
export function writeDisclosureRules(writer: Writer, slot: Slot): Draft {
  const body: Piece[] = [
    p(`为保证政府信息及时、准确公开，${writer.unit}建立以下工作制度。`),
    h('一、审核'),
    p(
      '信息发布实行先审后发：经办人核对事实和数字，股室负责人核对内容，分管负责人签发。涉及国家秘密、商业秘密、个人隐私的，先作审查。',
    ),
    h('二、时限'),
    ul(
      '主动公开的信息，自形成或者变更之日起二十个工作日内公开。',
      '依申请公开的信息，能当场答复的当场答复，其余在二十个工作日内答复。',
      '公开的内容有误的，核实后三个工作日内更正并说明。',
    ),
    h('三、更新'),
    p(
      '每季度检查一次栏目，动态信息不少于两周更新一次，机构、电话、地址变动的当天更新。失效的文件注明失效，不作删除。',
    ),
    h('四、责任'),
    p('不按规定公开、公开不应公开的信息，或者违反规定收费的，依法依规追究责任。'),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${writer.short}政府信息公开工作制度`,
    keywords: ['信息公开制度', writer.short],
    body,
  };
}

/**
 * 政府信息公开工作年度报告, newest first; the figures of each add up.
 *
 * @param due the day they come out, in the year after theirs: by the end of January, of March for governments.
 */
export function writeAnnualReports(
  writer: Writer,
  { due, count }: { due: { month: number; day: number }; count: number },
): Draft[] {
  const { year } = dayOf(writer.today);
  const newest = daysSince(writer.today, { year, ...due }) > 0 ? year : year - 1;
  return Array.from({ length: count }, (_, back) => {
    const age = daysSince(writer.today, { year: newest - back, ...due });
    return writeAnnualReport(writer, slotOf(writer, 'disclosure.report', back, age, true), newest - back - 1);
  });
}

function writeAnnualReport(writer: Writer, slot: Slot, year: number): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const site = random.whole(86, 260);
  const board = random.whole(18, 46);
  const other = random.whole(6, 20);
  const granted = random.whole(1, 6);
  const partly = random.whole(0, 2);
  const absent = random.whole(0, 2);
  const received = granted + partly + absent;
  const body: Piece[] = [
    p(`本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至12月31日。`),
    h('一、总体情况'),
    p(
      `${year}年，${writer.unit}主动公开政府信息${site + board + other}条，其中网站公开${site}条，公开栏公开${board}条，其他方式公开${other}条。收到申请${received}件，全部在法定期限内答复。`,
    ),
    h('二、主动公开情况'),
    {
      type: 'table',
      caption: '主动公开政府信息情况',
      head: ['方式', '条数'],
      rows: [
        ['网站', String(site)],
        ['公开栏', String(board)],
        ['其他方式', String(other)],
        ['合计', String(site + board + other)],
      ],
      total: true,
    },
    h('三、收到和处理申请情况'),
    {
      type: 'table',
      caption: '申请办理结果',
      head: ['结果', '件数'],
      rows: [
        ['予以公开', String(granted)],
        ['部分公开', String(partly)],
        ['本机关不掌握', String(absent)],
        ['合计', String(received)],
      ],
      total: true,
    },
    h('四、行政复议和行政诉讼情况'),
    p('本年度没有因政府信息公开引起的行政复议和行政诉讼。'),
    h('五、存在的问题和改进'),
    p('主要问题是少数文件解读不够通俗、个别栏目更新不够均匀。下一年将做到解读与文件同步，按月检查栏目更新。'),
    h('六、其他需要报告的事项'),
    p(`${year}年没有收取信息处理费。`),
    ...signature(writer.unit, writeFullDay(slot.publishedAt)),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${writer.short}${year}年政府信息公开工作年度报告`,
    keywords: ['信息公开年报', `${year}年`],
    body,
  };
}

/** 依申请公开, with the form to download. */
export function writeApplication(writer: Writer, slot: Slot, desk: Desk, withForm: boolean): Draft {
  const body: Piece[] = [
    p(
      `公民、法人和其他组织可以向${writer.unit}申请公开政府信息，不收取费用；申请数量、频次明显超过合理范围的除外。`,
    ),
    h('怎样申请'),
    ol(
      '填写申请表，或者自行写明姓名或者名称、身份证明、联系方式、所需信息的特征和获取形式。',
      `当面递交或者邮寄至${desk.address}，信封注明“政府信息公开申请”。`,
      '书写有困难的，可以口头申请，由工作人员代为填写，念给本人听后签字。',
    ),
    h('多久答复'),
    p(
      '能够当场答复的当场答复；不能当场答复的，自收到申请之日起二十个工作日内答复；需要延长的，经负责人同意并告知，延长不超过二十个工作日。征求第三方意见的时间不计算在内。',
    ),
    h('联系我们'),
    p(`受理时间：${hours}。电话：${desk.phone}。`),
  ];
  return {
    ...draftBase(writer, slot),
    title: `向${writer.short}申请公开政府信息的办法`,
    keywords: ['依申请公开', writer.short],
    body,
    ...(withForm ? { attachments: [applicationForm(writer)] } : {}),
  };
}

/** The form by which information is asked for. */
export const applicationForm = (writer: Writer): Attachment => ({
  type: 'pdf',
  name: '政府信息公开申请表',
  title: '政府信息公开申请表',
  lines: [
    `受理机关：${writer.unit}`,
    '',
    '一、申请人',
    '公民填写：姓名＿＿＿＿＿＿　证件名称＿＿＿＿＿＿　证件号码＿＿＿＿＿＿＿＿＿＿',
    '法人或者其他组织填写：名称＿＿＿＿＿＿＿＿　统一社会信用代码＿＿＿＿＿＿＿＿',
    '联系电话＿＿＿＿＿＿＿＿　通信地址＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
    '',
    '二、所需信息',
    '名称、文号或者其他特征：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
    '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
    '',
    '三、获取方式',
    '□ 当面领取　□ 邮寄　□ 电子邮件',
    '',
    '申请人签名或者盖章＿＿＿＿＿＿＿＿　＿＿＿＿年＿＿月＿＿日',
  ],
});

/** 部门决算 or 预算 with a table that adds up. */
export function writeFinance(writer: Writer, slot: Slot, what: '预算' | '决算', year: number): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const rows = [
    ['工资福利支出', random.whole(420, 980)],
    ['商品和服务支出', random.whole(110, 320)],
    ['对个人和家庭的补助', random.whole(24, 96)],
    ['项目支出', random.whole(180, 1260)],
  ] as const;
  const sum = rows.reduce((total, [, value]) => total + value, 0);
  const travel = random.whole(3, 12);
  const cars = random.whole(4, 16);
  const guests = random.whole(1, 4);
  const body: Piece[] = [
    h('一、单位概况'),
    p(`${writer.unit}为县级${what}单位，纳入本次公开范围的包括机关本级和所属事业单位。`),
    h(`二、${year}年${what}情况`),
    p(`${year}年收支总计${groupDigits(sum)}万元，收入与支出相等，没有赤字。`),
    {
      type: 'table',
      caption: `${year}年支出${what}（单位：万元）`,
      head: ['科目', '金额', '占比'],
      rows: [
        ...rows.map(([name, value]) => [name, groupDigits(value), `${((value / sum) * 100).toFixed(1)}%`]),
        ['合计', groupDigits(sum), '100.0%'],
      ],
      total: true,
    },
    h('三、“三公”经费'),
    p(
      `“三公”经费合计${travel + cars + guests}万元，其中因公出行${travel}万元、公务用车运行维护${cars}万元、公务接待${guests}万元，比上年减少。`,
    ),
    h('四、绩效情况'),
    p(
      `对${random.whole(3, 8)}个项目开展绩效评价，结果用于下一年度安排。重点项目的绩效目标随${what}一并公开。`,
    ),
    { type: 'paragraph', text: writeFullDay(slot.publishedAt), end: true },
  ];
  return {
    ...draftBase(writer, slot),
    title: `${writer.short}${year}年部门${what}公开`,
    keywords: [`部门${what}`, `${year}年`],
    body,
  };
}
