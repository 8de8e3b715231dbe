import { itemAt } from '../item-at.ts';
import { dayOf, spreadAges } from './clock.ts';
import { commonWorks } from './data/common-works.ts';
import type { Department } from './data/department.ts';
import { departments } from './data/departments.ts';
import {
  writeAnnualReports,
  writeApplication,
  writeDisclosureGuide,
  writeDisclosureRules,
  writeFinance,
  type Desk,
} from './disclosure-texts.ts';
import type { Draft } from './draft.ts';
import { writeDocument, writeGuide, writeReading } from './documents.ts';
import { asLead } from './first-sentence.ts';
import { assignWorks, writeColumnNews } from './news.ts';
import { writeCall, writeChange, writePublicity } from './notices.ts';
import { declareNumbers } from './fill-text.ts';
import { h, ol, p, ul, type Piece } from './piece.ts';
import { draftBase, piecesOf, randomOf, scopeOf, slotOf, withPicture, type Writer } from './writer.ts';

/** All articles of a department's site. */
export function writeDepartment(writer: Writer, department: Department): Draft[] {
  const turn = departments.indexOf(department);
  const desk: Desk = { address: department.street, phone: deskPhone(turn) };
  return [
    ...aboutDrafts(writer, department, desk),
    ...newsDrafts(writer, department, turn),
    ...noticeDrafts(writer, department, turn),
    ...disclosureDrafts(writer, department, desk),
    ...serviceDrafts(writer, department, desk),
    ...topicDrafts(writer, department),
  ];
}

/** Telephone of a department: invented, so all noughts but the end. */
export const deskPhone = (turn: number): string => `0000-0000${String(400 + turn).padStart(3, '0')}`;

function aboutDrafts(writer: Writer, { duties, offices, field }: Department, desk: Desk): Draft[] {
  const dutySlot = slotOf(writer, 'about.duties', 0, 210);
  const officeSlot = slotOf(writer, 'about.offices', 0, 160);
  const random = randomOf(writer, 'about.offices', 0);
  return [
    {
      ...draftBase(writer, dutySlot),
      title: `${writer.short}主要职责`,
      keywords: ['机构职能', '主要职责'],
      body: [
        p(`${writer.unit}主管全县${field}工作，主要职责是：`),
        ol(...duties.map((duty) => `${duty}。`)),
        p('承办县人民政府交办的其他事项。职责调整的，以机构编制部门公布的规定为准。'),
      ],
    },
    {
      ...draftBase(writer, officeSlot),
      title: `${writer.short}内设机构和联系方式`,
      keywords: ['内设机构', '联系方式'],
      body: [
        p(`${writer.unit}设下列内设机构和所属单位：`),
        {
          type: 'table',
          caption: '内设机构一览',
          head: ['机构', '办公地点', '电话'],
          rows: offices.map((office, index) => [
            office,
            `${random.whole(1, 5)}楼${String(101 + index * 4)}室`,
            `0000-0000${String(500 + (((index + 1) * 17) % 400)).padStart(3, '0')}`,
          ]),
        },
        h('办公信息'),
        ul(
          `地址：${desk.address}`,
          `总机：${desk.phone}`,
          '办公时间：工作日8:30—12:00、14:30—18:00',
          '邮政编码：000000',
        ),
      ],
    },
  ];
}

function newsDrafts(writer: Writer, department: Department, turn: number): Draft[] {
  const ages = spreadAges(8, { newest: 1 + (turn % 3), oldest: 96 });
  const slots = ages.map((age, index) => slotOf(writer, 'news.work', index, age));
  const shift = turn % commonWorks.length;
  const common = commonWorks.map((_, index) => itemAt(commonWorks, index + shift));
  const [first, ...others] = department.works;
  const works = [...(first ? [first] : []), itemAt(common, 0), ...others, ...common.slice(1)];
  return writeColumnNews(writer, assignWorks(slots, works, 0), {
    scopeFor: (slot) => scopeOf(writer, slot, { field: department.field }),
    isPictured: (index) => index < 5,
  }).map(({ draft, slot }) => {
    // On its own site a department need not name itself.
    const own = { ...draft, title: draft.title.replace(new RegExp(`^县${writer.short}`, 'u'), '') };
    return slot.index === 0 ? asLead(own, 14) : own;
  });
}

function noticeDrafts(writer: Writer, { notices }: Department, turn: number): Draft[] {
  const ages = spreadAges(3, { newest: 2 + (turn % 9), oldest: 120 });
  const kinds = [
    (index: number) =>
      writePublicity(writer, slotOf(writer, 'news.notices', index, ages[index] ?? 90, true), notices.list),
    (index: number) =>
      writeCall(writer, slotOf(writer, 'news.notices', index, ages[index] ?? 90, true), notices.apply),
    (index: number) =>
      writeChange(writer, slotOf(writer, 'news.notices', index, ages[index] ?? 90, true), notices.change),
  ];
  return kinds.map((_, index) => itemAt(kinds, index + turn)(index));
}

function disclosureDrafts(writer: Writer, department: Department, desk: Desk): Draft[] {
  const { policies, code, field } = department;
  const lastYear = dayOf(writer.today).year - 1;
  const plan = {
    title: `落实${dayOf(writer.today).year}年${field}工作要点`,
    who: '局机关各股室、所属单位和乡镇有关站所',
    rules: department.duties.slice(0, 4),
  };
  const documents = [...policies, plan];
  const ages = [46, 118, 236];
  const readings = policies.map((rules, index) =>
    writeReading(writer, {
      slot: slotOf(writer, 'reading', index, (ages[index] ?? 90) - 3, true),
      rules,
      title: readingTitle(rules.title, index),
      style: index,
    }),
  );
  const enforcement = slotOf(writer, 'disclosure.enforcement', 0, 64, true);
  return [
    ...documents.map((rules, index) =>
      writeDocument(writer, {
        slot: slotOf(writer, 'disclosure.policy', index, ages[index] ?? 300, true),
        rules,
        code,
        serial: 61 - index * 17 - (writer.site.length % 5),
        to: '各乡镇人民政府，县级有关单位',
      }),
    ),
    ...readings,
    writeEnforcement(writer, department, enforcement),
    writeFinance(writer, slotOf(writer, 'disclosure.finance', 0, 88, true), '决算', lastYear),
    writeDisclosureGuide(writer, slotOf(writer, 'disclosure.guide', 0, 190, true), desk, [
      '机构职能和联系方式',
      '政策文件和解读',
      '行政执法依据、程序和结果',
      '办事服务指南',
      '财政预算、决算',
      '年度报告',
    ]),
    writeDisclosureRules(writer, slotOf(writer, 'disclosure.rules', 0, 260, true)),
    ...writeAnnualReports(writer, { due: { month: 1, day: 18 + (department.path.length % 9) }, count: 2 }),
    writeApplication(writer, slotOf(writer, 'disclosure.apply', 0, 230, true), desk, false),
  ];
}

/** Title of a reading of a document. */
export function readingTitle(title: string, style: number): string {
  const name = title.replace(/^云川县/u, '').replace(/的(?:通知|决定)$/u, '');
  return [`图解：${name}`, `问答：${name}有哪些变化`, `一读就懂：${name}`][style % 3] as string;
}

function writeEnforcement(writer: Writer, { field }: Department, slot: ReturnType<typeof slotOf>): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const done = random.whole(26, 96);
  const fixed = random.whole(8, 25);
  const fined = random.whole(1, 7);
  const body: Piece[] = [
    p(`现将${writer.unit}上季度${field}领域行政执法情况公开如下。`),
    {
      type: 'table',
      caption: '行政执法情况',
      head: ['类别', '次（件）数'],
      rows: [
        ['检查未发现问题', String(done)],
        ['责令改正', String(fixed)],
        ['行政处罚', String(fined)],
        ['合计', String(done + fixed + fined)],
      ],
      total: true,
    },
    h('执法要求'),
    ul(
      '执法人员不少于两人，主动出示证件。',
      '全过程记录，重大决定作法制审核。',
      '首次轻微违法并及时改正的，可以不予处罚。',
    ),
    p('对处罚决定不服的，可以自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。'),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${writer.short}上季度行政执法情况公示`,
    keywords: ['行政执法', '公示'],
    body,
  };
}

function serviceDrafts(writer: Writer, { services, tips, offices }: Department, desk: Desk): Draft[] {
  const guides = services.map((service, index) =>
    writeGuide(writer, slotOf(writer, 'services', index, 40 + index * 53, true), {
      ...service,
      place: `${desk.address}一楼大厅，乡镇便民服务中心可以代办`,
      phone: desk.phone,
    }),
  );
  const hints = tips.map((tip, index): Draft => {
    const slot = slotOf(writer, 'guidance', index, 6 + index * 34);
    return {
      ...draftBase(writer, slot),
      title: tip.title,
      keywords: ['业务指导', '提示'],
      body: [
        p(`${writer.unit}把群众问得最多的几件事整理成几句话，遇到时照着做。`),
        ol(...tip.points.map((point) => `${point}。`)),
        h('还有不明白的'),
        p(`可以拨打${desk.phone}，或者到乡镇便民服务中心问一问。说清时间、地点和情况，答复得更快。`),
      ],
    };
  });
  const first = slotOf(writer, 'guidance', tips.length, 96);
  const advice: Draft = {
    ...draftBase(writer, first),
    title: `第一次到${writer.short}办事，看这几条`,
    keywords: ['业务指导', '提示'],
    body: [
      p(`头一回到${writer.unit}办事，最常见的是跑错门、少带材料。下面几条照着做，一趟就能办好。`),
      ul(
        `先问再来：${desk.phone}，说清要办什么，接电话的人会告诉您带哪几样。`,
        `找对地方：${desk.address}一楼大厅统一受理，${offices.slice(0, 3).join('、')}在楼上。`,
        '材料不齐也收：差一两样的先受理，五个工作日内补齐就行，不用重新排队。',
        '不方便出门的，可以请乡镇便民服务中心代办，不收费。',
      ),
    ],
  };
  const slot = slotOf(writer, 'interaction', 0, 150);
  const letter: Draft = {
    ...draftBase(writer, slot),
    title: `怎样向${writer.short}咨询和反映问题`,
    keywords: ['互动交流', '咨询'],
    body: [
      p(`向${writer.unit}咨询、建议、投诉和举报，有下面几种方式。`),
      ul(
        `电话：${desk.phone}，工作日有人接听，其余时间可以留言。`,
        `来信来访：${desk.address}，每周三为负责人接待日。`,
        '网上：县门户网站“县长信箱”，写明办理单位即可转到本单位。',
      ),
      h('办理时限'),
      p(
        '咨询三个工作日内答复，投诉、建议五个工作日内答复；需要调查核实的十五个工作日内答复，并告知进展。来信人的信息依法保密。',
      ),
    ],
  };
  return [...guides, ...hints, advice, letter];
}

function topicDrafts(writer: Writer, department: Department): Draft[] {
  return department.topics.map(([title, note, picture], index): Draft => {
    const slot = slotOf(writer, 'topics', index, 8 + index * 31);
    const scope = scopeOf(writer, slot, { field: department.field });
    const work = itemAt(department.works, index);
    declareNumbers([work.title, ...work.text], scope);
    const told = piecesOf(work.text.slice(1, 3), scope);
    const opening = [
      `${note}。围绕这件事，${writer.unit}开设“${title}”专题，把文件、进展和身边的做法放在一处。`,
      `“${title}”专题今天又有更新。一句话概括这项工作：${note}。`,
      `${note}——做这件事的人常把这句话挂在嘴边。“${title}”专题记录的，就是他们怎样一步一步做下来。`,
      `为什么要做“${title}”？${note}。下面从做法、进展和问答三个方面说一说。`,
    ];
    const body: Piece[] = [
      p(itemAt(opening, index)),
      h(itemAt(['做了什么', '最近的进展', '身边的做法', '怎样做的'], index)),
      ...told,
      p(`有线索、有建议的，可以写信给${itemAt(department.offices, index)}，采用的会注明提供人。`),
    ];
    return {
      ...draftBase(writer, slot),
      title,
      summary: note,
      keywords: ['专题', title],
      cover: picture,
      body: withPicture(body, picture, title),
    };
  });
}
