import { dayOf, spreadAges } from './clock.ts';
import { townshipWorks } from './data/township-works.ts';
import { townships, type Township } from './data/townships.ts';
import {
  writeAnnualReports,
  writeApplication,
  writeDisclosureGuide,
  writeDisclosureRules,
  type Desk,
} from './disclosure-texts.ts';
import { writeDocument, writeGuide, type Rules } from './documents.ts';
import type { Draft } from './draft.ts';
import { asLead } from './first-sentence.ts';
import { assignWorks, writeColumnNews } from './news.ts';
import { writeCall, writeChange, writePublicity } from './notices.ts';
import { h, ol, p, ul, type Piece } from './piece.ts';
import { townshipScope, unitOf } from './township-scope.ts';
import { townshipServices } from './township-services.ts';
import { writeVillageNotices } from './village-notices.ts';
import { draftBase, randomOf, slotOf, withPicture, type Slot, type Writer } from './writer.ts';

/** All articles of a township's site. */
export function writeTownship(writer: Writer, township: Township): Draft[] {
  const turn = townships.indexOf(township);
  const desk: Desk = {
    address: `云川县${township.name}${township.name.slice(0, -1)}大道1号`,
    phone: townshipPhone(turn, 1),
  };
  return [
    ...aboutDrafts(writer, township, desk),
    ...newsDrafts(writer, township, turn),
    ...noticeDrafts(writer, township, turn),
    ...disclosureDrafts(writer, township, desk),
    ...townshipServices.map(({ column, ...service }, index) =>
      writeGuide(writer, slotOf(writer, column, 0, 60 + index * 23, true), {
        ...service,
        place: `${township.name}便民服务中心综合窗口，各村代办点可以代收`,
        phone: desk.phone,
      }),
    ),
    ...writeVillageNotices(writer, township),
    ...cardDrafts(writer, township),
    ...interactionDrafts(writer, township, desk),
  ];
}

/** Telephone of a township: invented. */
export const townshipPhone = (turn: number, line: number): string =>
  `0000-000${String(1000 + turn * 10 + line).padStart(4, '0')}`;

function aboutDrafts(writer: Writer, township: Township, desk: Desk): Draft[] {
  const slot = slotOf(writer, 'about.overview', 0, 240);
  const agency = slotOf(writer, 'about.agency', 0, 180);
  const unit = unitOf(township);
  const body: Piece[] = [
    p(
      `${township.name}位于${township.where}，面积${township.areaKm2}平方公里，常住人口${township.people}人，辖${township.villageCount}个行政村${township.communities > 0 ? `、${township.communities}个社区` : ''}，耕地${township.farmland}万亩。`,
    ),
    h('山水'),
    p(`${township.land}。`),
    h('产业'),
    p(`${township.trade}。${township.products.join('、')}是全${unit}叫得响的两样出产。`),
    h('村庄'),
    p(`主要村庄有${township.villages.slice(0, 6).join('、')}等。`),
    ul(...township.cards.map(([village, , story]) => `${village}：${story}。`)),
    h('去看看'),
    p(
      `到${township.name}来，多半要去${township.sight}走一走。县城有班车直达，${unit}里的便民服务中心备有手绘地图，可以免费领取。`,
    ),
  ];
  return [
    {
      ...draftBase(writer, slot),
      title: `${township.name}简介`,
      keywords: [township.name, '简介'],
      body: withPicture(body, township.cards[0]?.[3], `${township.name}风光`),
      ...(township.cards[0] ? { cover: township.cards[0][3] } : {}),
    },
    {
      ...draftBase(writer, agency),
      title: `${township.name}人民政府机构设置和联系方式`,
      keywords: ['机构职能', '联系方式'],
      body: [
        p(
          `${township.name}人民政府执行本级人民代表大会的决议和上级国家行政机关的决定，管理本行政区域内的经济、教育、文化、卫生、民政、治安和村镇建设等工作。`,
        ),
        {
          type: 'table',
          caption: '内设机构',
          head: ['机构', '主要工作', '电话'],
          rows: [
            ['党政综合办公室', '文电、会务、值班、政务公开', townshipPhone(townships.indexOf(township), 1)],
            [
              '农业农村办公室',
              '农业生产、农村集体经济、农田水利',
              townshipPhone(townships.indexOf(township), 2),
            ],
            ['村镇建设办公室', '规划、建房、环境卫生、道路', townshipPhone(townships.indexOf(township), 3)],
            ['应急管理办公室', '防汛、防火、安全生产', townshipPhone(townships.indexOf(township), 4)],
            ['便民服务中心', '社保、医保、民政等事项一窗受理', townshipPhone(townships.indexOf(township), 5)],
          ],
        },
        ul(
          `地址：${desk.address}`,
          '办公时间：工作日8:30—12:00、14:30—18:00，逢集日中午有人值班',
          '邮政编码：000000',
        ),
      ],
    },
  ];
}

function newsDrafts(writer: Writer, township: Township, turn: number): Draft[] {
  const ages = spreadAges(9, { newest: turn % 2, oldest: 96 });
  const slots = ages.map((age, index) => slotOf(writer, 'news.work', index, age));
  const works = assignWorks(slots, townshipWorks, (turn * 5) % townshipWorks.length);
  return writeColumnNews(writer, works, {
    scopeFor: (slot) => townshipScope(writer, slot, township),
    isPictured: (index) => index === 0,
  }).map(({ draft, slot }) => {
    // On its own site a township need not name itself.
    const own = { ...draft, title: draft.title.replace(new RegExp(`^${township.name}`, 'u'), '') };
    return slot.index === 0 ? asLead(own, 14) : own;
  });
}

function noticeDrafts(writer: Writer, township: Township, turn: number): Draft[] {
  const ages = spreadAges(7, { newest: 1 + (turn % 5), oldest: 120 });
  const slot = (index: number): Slot => slotOf(writer, 'news.notices', index, ages[index] ?? 60, true);
  const random = randomOf(writer, 'news.notices', 99);
  const lists = random.shuffle([
    '农村公益性岗位拟聘人员',
    '耕地地力保护补贴面积',
    '临时救助对象',
    '农村危房改造对象',
  ]);
  const calls = random.shuffle(['农机作业补助', '高素质农民培训', '创业担保贷款', '庭院经济奖补']);
  const changes = random.shuffle([
    `${township.villages[0] ?? ''}、${township.villages[3] ?? ''}计划停水检修`,
    `${township.villages[1] ?? ''}路段封闭施工`,
    '便民服务中心周六延时服务',
    `${township.sight}步道临时封闭养护`,
  ]);
  return [
    writeChange(writer, slot(0), changes[0] ?? ''),
    writePublicity(writer, slot(1), lists[0] ?? '', township.villages),
    writeCall(writer, slot(2), calls[0] ?? ''),
    writeChange(writer, slot(3), changes[1] ?? ''),
    writePublicity(writer, slot(4), lists[1] ?? '', township.villages),
    writeCall(writer, slot(5), calls[1] ?? ''),
    writeChange(writer, slot(6), changes[2] ?? ''),
  ];
}

function disclosureDrafts(writer: Writer, township: Township, desk: Desk): Draft[] {
  const { name } = township;
  const year = dayOf(writer.today).year;
  const documents: Rules[] = [
    {
      title: `${name}${year}年冬春农田水利建设实施方案`,
      purpose: '改善农田灌排条件，保障粮食和主要农产品生产',
      who: `${name}辖区内各村和工程建设单位`,
      rules: [
        `清淤衬砌渠道，优先安排${township.villages[0] ?? ''}、${township.villages[2] ?? ''}等田尾缺水的村`,
        '以工代赈优先吸纳本村劳动力，工钱按月结清',
        '工程立牌公示投资、工期、施工单位和监督电话',
        '完工后由村民代表参加验收，管护责任同步落实',
      ],
    },
    {
      title: `${name}农村人居环境长效管护办法`,
      who: `${name}各村村民和保洁单位`,
      rules: [
        '门前屋后由农户负责，道路河道由村保洁员负责',
        '垃圾分“可烂”“不可烂”两类投放，每日清运',
        '每月评比一次，结果张榜',
        '管护经费由乡镇补助、村集体和农户共同承担，收支公开',
      ],
    },
    {
      title: `做好${name}防灾避险和应急值守`,
      who: `${name}各村、各站所`,
      rules: [
        '隐患点逐一落实监测员、撤离路线和安置点',
        '预警发出三十分钟内叫应到户',
        '二十四小时有人值班，重要情况十分钟内报告',
        '每季度演练一次，演练后修订路线图',
      ],
    },
    {
      title: `${name}农村集体资金资产资源管理办法`,
      purpose: '管好用好村集体家底，让村民看得懂、管得着',
      who: `${name}各村集体经济组织`,
      rules: [
        '资产资源逐项登记，每年盘点一次，盘点结果张榜公布',
        '发包、出租、出售一律经成员会议或者成员代表会议通过，合同报乡镇备案',
        '五千元以上支出由村务监督委员会逐笔审核',
        '账目每季度公开一次，村民可以随时查阅原始票据',
      ],
    },
    {
      title: `${name}便民服务事项代办办法`,
      purpose: '方便老年人、残疾人和路远的村民办事',
      who: `${name}便民服务中心和各村代办点`,
      rules: [
        '社保、医保、民政、残联等事项由村级代办点收件，材料不出村',
        '代办员每天上午在岗，外出时在门口留电话',
        '能当场办的当场办，需要转报的两个工作日内送达',
        '代办不收费，办结后上门或者电话告知结果',
      ],
    },
  ];
  return [
    ...documents.map((rules, index) =>
      writeDocument(writer, {
        slot: slotOf(writer, 'disclosure.policy', index, [34, 96, 168, 232, 296][index] ?? 300, true),
        rules,
        code: township.code,
        serial: 27 - index * 5,
        to: '各村、各站所',
      }),
    ),
    ...catalogDrafts(writer, township),
    writeDisclosureGuide(writer, slotOf(writer, 'disclosure.guide', 0, 200, true), desk, [
      '机构职能和联系方式',
      '政策文件',
      '农业农村政策和补贴发放',
      '土地承包流转和宅基地审核',
      '社会救助',
      '村务公示',
      '年度报告',
    ]),
    writeDisclosureRules(writer, slotOf(writer, 'disclosure.rules', 0, 270, true)),
    ...writeAnnualReports(writer, { due: { month: 1, day: 19 + (township.path.length % 8) }, count: 2 }),
    writeApplication(writer, slotOf(writer, 'disclosure.apply', 0, 220, true), desk, false),
  ];
}

function catalogDrafts(writer: Writer, township: Township): Draft[] {
  const tableOf = (
    column: string,
    index: number,
    title: string,
    caption: string,
    what: string,
    intro: string,
    range: [number, number],
  ): Draft => {
    const slot = slotOf(writer, column, 0, 40 + index * 18, true);
    const random = randomOf(writer, column, 0);
    const rows = township.villages.slice(0, 6).map((village) => [village, random.whole(...range)] as const);
    const sum = rows.reduce((total, [, value]) => total + value, 0);
    return {
      ...draftBase(writer, slot),
      title: `${township.name}${title}`,
      keywords: [title, township.name],
      body: [
        p(intro),
        {
          type: 'table',
          caption,
          head: ['村', what],
          rows: [...rows.map(([village, value]) => [village, String(value)]), ['合计', String(sum)]],
          total: true,
        },
        p(
          '具体到户的情况在各村公示栏张贴，公示期七日。有异议的，可以向村务监督委员会或者乡镇反映，五个工作日内答复。',
        ),
      ],
    };
  };
  const name = township.name;
  return [
    tableOf(
      'disclosure.agriculture',
      0,
      '耕地地力保护补贴发放情况',
      '补贴面积',
      '面积（亩）',
      `${name}本年度耕地地力保护补贴已通过社会保障卡发放到户，部分村补贴面积如下。`,
      [620, 2480],
    ),
    tableOf(
      'disclosure.land',
      1,
      '土地承包经营权流转情况',
      '流转面积',
      '面积（亩）',
      `${name}流转土地一律签订书面合同，在乡镇备案。上季度部分村新增流转面积如下。`,
      [40, 360],
    ),
    tableOf(
      'disclosure.homestead',
      2,
      '宅基地审核结果',
      '审核通过户数',
      '户数',
      `经村级审议、乡镇联合踏勘，以下各村农户建房申请通过审核。审核条件为一户一宅、选址符合规划、面积不超标准。`,
      [1, 9],
    ),
    tableOf(
      'disclosure.aid',
      3,
      '社会救助情况',
      '救助人次',
      '人次',
      `${name}上季度低保、特困供养和临时救助已按规定发放，个人信息依法保护，只公布各村人次。`,
      [6, 48],
    ),
  ];
}

function cardDrafts(writer: Writer, township: Township): Draft[] {
  return township.cards.map(([village, line, story, picture], index): Draft => {
    const slot = slotOf(writer, 'countryside', index, 12 + index * 43);
    const scope = townshipScope(writer, slot, township);
    const random = scope.random;
    const homes = random.whole(96, 420);
    const body: Piece[] = [
      p(`${village}有${homes}户人家，${story}。`),
      p(
        random.pick([
          `走进村里，先看见的是水沟里的清水和墙根下的花。人居环境整治以后，村里立了规矩：门前自己扫，公共处轮着扫，一月评一次。`,
          `村里的变化从一条路开始。路修到家门口，货车进得来，老人出得去，回乡的年轻人多了${random.whole(9, 38)}个。`,
          `村子不大，事情却做得细：老屋先修屋顶再修墙，用的是旧瓦旧砖；路灯装在拐弯处，不照着人家的窗。`,
        ]),
      ),
      p(
        random.pick([
          `村集体去年收入${random.whole(18, 66)}万元，账贴在村口，钱用在路灯、食堂和沟渠上。`,
          `有人来看，就有人开起小店。村里现在有民宿${random.whole(2, 9)}家、农家饭桌${random.whole(4, 16)}处，价格都写在门口的木牌上。`,
          `靠着${township.products[0]}和${township.products[1]}，村里有${random.whole(26, 98)}人在家门口上班，早上送完孩子再上工，来得及。`,
        ]),
      ),
      p(
        random.pick([
          `“不求人人都来，来了的人说好就行。”${random.pick(['村里的老支书', '返乡的年轻人', '开小店的大嫂'])}说。`,
          `怎么去：从${township.name}便民服务中心坐村村通班车，${random.whole(12, 38)}分钟到村口。`,
        ]),
      ),
    ];
    return {
      ...draftBase(writer, slot),
      title: `${village}：${line}`,
      summary: `${story}。`,
      keywords: [village, '和美乡村'],
      cover: picture,
      body: withPicture(body, picture, `${village}风光`),
    };
  });
}

function interactionDrafts(writer: Writer, township: Township, desk: Desk): Draft[] {
  const mailbox = slotOf(writer, 'interaction.mailbox', 0, 170);
  const consultation = slotOf(writer, 'interaction.consultation', 0, 38, true);
  const unit = unitOf(township);
  return [
    {
      ...draftBase(writer, mailbox),
      title: `${unit}长信箱来信须知`,
      keywords: ['信箱', '写信须知'],
      body: [
        p(`欢迎给${township.name}人民政府写信。信写得清楚，办得就快。`),
        ol(
          '一信一事，写明时间、地点和希望怎样解决。',
          '留下真实姓名和电话，信息依法保密。',
          '咨询三个工作日内答复，投诉和建议五个工作日内答复，需要调查的十五个工作日内答复。',
        ),
        p(
          `不方便上网的，可以打${desk.phone}，也可以投到${desk.address}门口和各村公示栏旁的意见箱，每周一、周四开箱。`,
        ),
      ],
    },
    {
      ...draftBase(writer, consultation),
      title: `${township.name}明年民生实事项目征集意见`,
      keywords: ['民意征集', '民生实事'],
      body: [
        p(`明年办哪几件实事，请大家说。${township.name}面向全${unit}群众征集民生实事项目，时间三十天。`),
        h('怎样提'),
        ul(
          '说一件身边最急的事，写明在哪个村、多少人用得上。',
          '可以在村里的意见箱投递，也可以告诉网格员、村干部。',
          '老人和孩子说的，由工作人员记录。',
        ),
        h('怎样定'),
        p(
          `征集到的项目先归类，再由各村代表打分，前十名提交人民代表大会票决。没有选上的，在公示栏写明原因。去年征集到${randomOf(writer, 'interaction.consultation', 0).whole(62, 148)}条，票决出六件，已全部办完。`,
        ),
      ],
    },
  ];
}
