import { dayOf, writeFullDay } from './clock.ts';
import type { Draft } from './draft.ts';
import { h, ol, p, ul, type Piece, signature } from './piece.ts';
import type { Random } from '../random.ts';
import { draftBase, randomOf, type Slot, type Writer } from './writer.ts';

/** What a document lays down, in a few sentences. */
export interface Rules {
  /** Without 关于. */
  title: string;
  purpose?: string;
  who: string;
  rules: readonly string[];
}

/** `云川农发〔2026〕18号`. */
export const documentNumber = (code: string, slot: Slot, serial: number): string =>
  `${code}〔${dayOf(slot.publishedAt).year}〕${serial}号`;

const kindOf = (title: string): '办法' | '方案' | '通知' =>
  title.endsWith('方案')
    ? '方案'
    : /(?:办法|细则|规定|规程|标准|制度?|责任制|预案|目录|规则)$/u.test(title)
      ? '办法'
      : '通知';

/** What a document is for, read from its title. */
function purposeOf(title: string): string {
  const matter = title.replace(/^云川县|(?:管理|实施|暂行)?(?:办法|细则|规定|方案)$|的(?:通知|决定)$/gu, '');
  return /^(?:做好|加强|规范|推进|防范|落实)/u.test(matter) ? matter : `做好${matter}工作`;
}

/** Full title of a document: 关于印发《…》的通知, or 关于…的通知. */
export function documentTitle(title: string): string {
  if (title.endsWith('的通知') || title.endsWith('的决定')) return `关于${title}`;
  return kindOf(title) === '通知' ? `关于${title}的通知` : `关于印发《${title}》的通知`;
}

/** Writes a document with its number, chapters and date. */
export function writeDocument(
  writer: Writer,
  { slot, rules, code, serial, to }: { slot: Slot; rules: Rules; code: string; serial: number; to: string },
): Draft {
  const number = documentNumber(code, slot, serial);
  const kind = kindOf(rules.title);
  const purpose = rules.purpose ?? purposeOf(rules.title);
  const random = randomOf(writer, slot.column, slot.index);
  const body: Piece[] = [
    p(`${to}：`),
    p(
      kind === '通知'
        ? `为${purpose}，根据有关法律法规和上级要求，结合本县实际，${rules.title.endsWith('决定') ? '现作出如下决定' : '现将有关事项通知如下'}。`
        : random.pick([
            `《${rules.title}》已经研究同意，现印发给你们，请结合实际认真贯彻执行。`,
            `现将《${rules.title}》印发给你们，请认真组织实施。执行中遇到的问题，请及时反馈。`,
          ]),
    ),
    ...(kind === '通知' ? noticeChapters(rules, random) : ruleChapters(rules, purpose, random)),
    ...signature(writer.unit, writeFullDay(slot.publishedAt)),
    p('（此件公开发布）'),
  ];
  return {
    ...draftBase(writer, slot),
    title: documentTitle(rules.title),
    documentNumber: number,
    keywords: [rules.title.replace(/^云川县/u, '').slice(0, 12), '政策文件'],
    summary: `${purpose}。${rules.who}适用。`,
    body,
  };
}

function noticeChapters({ who, rules }: Rules, random: Random): Piece[] {
  return [
    h('一、适用范围'),
    p(`本通知适用于${who}。`),
    h('二、主要事项'),
    ol(...rules.map((rule) => `${rule}。`)),
    h('三、工作要求'),
    p(
      random.pick([
        '各有关单位要明确分管负责人和经办人，及时研究解决执行中的问题，重要情况随时报告。落实情况按季度汇总，并在网站公开。',
        '请对照上述事项列出清单，明确完成时间和责任人。工作进展于每季度末报送，好的做法及时交流，没有完成的说明原因。',
        '要注意听取群众意见，把握工作节奏，不搞层层加码。对执行中发现的新情况，及时提出完善建议。',
      ]),
    ),
  ];
}

function ruleChapters({ who, rules }: Rules, purpose: string, random: Random): Piece[] {
  const middle = rules.flatMap((rule, index) => [p(`第${chinese(index + 3)}条　${rule}。`)]);
  const after = rules.length + 3;
  return [
    h('第一章　总则'),
    p(`第一条　为了${purpose}，根据有关法律、法规和规章，结合本县实际，制定本办法。`),
    p(`第二条　本办法适用于${who}。`),
    h('第二章　具体规定'),
    ...middle,
    h('第三章　监督和附则'),
    p(
      `第${chinese(after)}条　${random.pick([
        '有关单位应当公开咨询和监督电话，对群众反映的问题自收到之日起十五个工作日内答复。',
        '任何单位和个人有权对执行情况进行监督。接到投诉、举报的，应当及时调查处理并告知结果。',
        '执行情况纳入年度监督检查，检查结果向社会公布。',
      ])}`,
    ),
    p(`第${chinese(after + 1)}条　违反本办法规定的，依照有关法律、法规处理；造成损失的，依法承担责任。`),
    p(`第${chinese(after + 2)}条　本办法自印发之日起施行，有效期${random.pick(['三', '五'])}年。`),
  ];
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const chinese = (value: number): string =>
  value <= 10
    ? (digits[value] ?? '')
    : value < 20
      ? `十${digits[value - 10] ?? ''}`
      : `${digits[Math.floor(value / 10)] ?? ''}十${value % 10 === 0 ? '' : (digits[value % 10] ?? '')}`;

/** Writes the interpretation of a document: questions and answers from what it lays down. */
export function writeReading(
  writer: Writer,
  { slot, rules, title, style }: { slot: Slot; rules: Rules; title: string; style: number },
): Draft {
  const name = rules.title.replace(/的(?:通知|决定)$/u, '');
  const rows = rules.rules.map((rule, index) => [String(index + 1), rule]);
  const opening = [
    `为便于理解和办理，现就《${name}》的主要内容解读如下。`,
    `《${name}》印发以后，不少群众打电话询问。我们把问得最多的几条整理出来，一一作答。`,
    `这份文件改了什么、和谁有关、怎样办？一篇看明白。`,
  ][style % 3] as string;
  const random = randomOf(writer, slot.column, slot.index);
  const phone = `0000-0000${String(200 + random.whole(0, 89)).padStart(3, '0')}`;
  const body: Piece[] = [
    p(opening),
    h(random.pick(['为什么要出台', '背景和目的'])),
    p(
      `${random.pick(['出发点只有一个：', '目的很清楚：', '归根到底一句话：'])}${rules.purpose ?? '让规定更清楚、办事更方便、监督更有力'}。${random.pick(
        [
          '起草过程中征求了乡镇、部门和群众代表的意见，并在网站公开征求意见三十日。',
          '起草时走访了基层窗口和服务对象，能吸收的意见都写进了条文。',
          '原来的规定执行了几年，有的已经不合适，这次一并理顺。',
        ],
      )}`,
    ),
    h(random.pick(['和谁有关', '适用于哪些人'])),
    p(
      `主要适用于${rules.who}。${random.pick([
        '正在办理的事项，对当事人有利的按新规定执行。',
        '施行以前已经办结的，不再重新办理。',
        '拿不准自己是不是在范围里的，先打电话问一问，不用白跑。',
      ])}`,
    ),
    h(random.pick(['主要规定', '记住这几条'])),
    ...(style % 2 === 0
      ? [{ type: 'table' as const, caption: '主要规定一览', head: ['序号', '内容'], rows }]
      : [ol(...rules.rules.map((rule) => `${rule}。`))]),
    h('不清楚的问谁'),
    p(
      random.pick([
        `可以到${writer.unit}窗口咨询，也可以拨打${phone}，工作日有人接听。`,
        `咨询电话${phone}。来信来访十五个工作日内答复，网上留言三个工作日内答复。`,
      ]),
    ),
  ];
  return {
    ...draftBase(writer, slot),
    title,
    keywords: ['政策解读', name.slice(0, 12)],
    body,
  };
}

/** A guide as one needs it at the counter, with the eight elements the inspection asks for. */
export interface Guide {
  name: string;
  who: string;
  days: number;
  condition: string;
  papers: readonly string[];
  steps?: readonly string[];
  /** Where and by whom it is done. */
  place: string;
  phone: string;
}

/** Writes a guide. */
export function writeGuide(writer: Writer, slot: Slot, guide: Guide): Draft {
  const steps = guide.steps ?? [
    '带齐材料到窗口或者在网上提交',
    '当场核对，缺什么一次告知',
    '按时限办结，短信通知领取',
  ];
  const body: Piece[] = [
    p(
      `${guide.name}由${writer.unit}办理。材料齐全、符合规定的，自受理之日起${guide.days}个工作日内办结，不收费。`,
    ),
    {
      type: 'table',
      caption: '办事要点',
      head: ['事项', '内容'],
      rows: [
        ['事项名称', guide.name],
        ['办理对象', guide.who],
        ['设定依据', '有关法律、法规、规章及本县公布的事项清单'],
        ['申请条件', guide.condition],
        ['承诺时限', `${guide.days}个工作日`],
        ['办理地点', guide.place],
        ['办理时间', '工作日8:30—12:00、14:30—18:00，周六上午延时服务'],
        ['联系电话', guide.phone],
      ],
    },
    h('要带什么'),
    ul(...guide.papers),
    h('怎样办'),
    ol(...steps),
    h('请留意'),
    p(
      '复印件由窗口免费提供；能通过数据共享取得的材料不再要求提交。行动不便的老人和残疾人可以预约上门，乡镇便民服务中心提供帮办代办。',
    ),
  ];
  return {
    ...draftBase(writer, slot),
    title: guide.name,
    keywords: ['办事指南', guide.name.slice(0, 12)],
    body,
  };
}
