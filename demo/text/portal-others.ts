import { writeBriefs } from './briefs.ts';
import { randomFrom } from '../random.ts';
import { dayOf, daysSince, writeDay } from './clock.ts';
import { departments } from './data/departments.ts';
import { portalPages } from './data/portal-pages.ts';
import { serviceGuides } from './data/portal-services.ts';
import { topicBriefs } from './data/topics.ts';
import { townships } from './data/townships.ts';
import { writeGuide } from './documents.ts';
import type { Draft } from './draft.ts';
import { groupDigits } from './fill-text.ts';
import { h, ol, p, ul, type Piece } from './piece.ts';
import { deskPhone } from './write-department.ts';
import { draftBase, randomOf, slotOf, withPicture, type Writer } from './writer.ts';

/** Every other column of the portal. */
export function writePortalOthers(writer: Writer): Draft[] {
  return [
    ...pages(writer),
    ...serviceDrafts(writer),
    ...tips(writer),
    ...economy(writer),
    ...openData(writer),
    ...Object.entries(topicBriefs).flatMap(([column, briefs], index) =>
      writeBriefs(writer, column, briefs, { newest: 1 + index, oldest: 44 }),
    ),
    ...townshipCards(writer),
    ...departmentCards(writer),
  ];
}

const schedule: Record<string, { newest: number; oldest: number }> = {
  'about.overview': { newest: 200, oldest: 200 },
  'about.history': { newest: 240, oldest: 300 },
  'about.nature': { newest: 150, oldest: 260 },
  'about.divisions': { newest: 210, oldest: 210 },
  'interaction.mailbox': { newest: 90, oldest: 180 },
  'interaction.consultation': { newest: 3, oldest: 96 },
  'interaction.interviews': { newest: 11, oldest: 104 },
  'interaction.response': { newest: 2, oldest: 60 },
  'data.bulletin': { newest: 150, oldest: 340 },
  'data.reading': { newest: 9, oldest: 88 },
  'site.contact': { newest: 280, oldest: 280 },
  'site.introduction': { newest: 281, oldest: 281 },
  'site.privacy': { newest: 282, oldest: 282 },
  'site.accessibility': { newest: 283, oldest: 283 },
  'site.annual': { newest: 300, oldest: 300 },
};

function pages(writer: Writer): Draft[] {
  return Object.entries(schedule).flatMap(([column, ages]) =>
    writeBriefs(writer, column, portalPages[column] ?? [], ages),
  );
}

function serviceDrafts(writer: Writer): Draft[] {
  const counts = new Map<string, number>();
  return serviceGuides.map((guide) => {
    const column = `services.${guide.scene}`;
    const index = counts.get(column) ?? 0;
    counts.set(column, index + 1);
    const turn = departments.findIndex((department) => department.short === guide.unit);
    return writeGuide(
      { ...writer, unit: `云川县${guide.unit}` },
      slotOf(writer, column, index, 30 + index * 60, true),
      {
        name: guide.name,
        who: guide.who,
        days: guide.days,
        condition: guide.condition,
        papers: guide.papers,
        steps: guide.steps,
        place: '县政务服务大厅综合窗口，各乡镇便民服务中心可以代办',
        phone: deskPhone(Math.max(0, turn)),
      },
    );
  });
}

const tipTexts: readonly (readonly [string, readonly string[]])[] = [
  [
    '政务服务大厅周六上午照常受理',
    [
      '大厅周六上午9:00—12:00受理个人事项，企业登记、不动产、社保、医保、公积金窗口都有人值班。',
      '需要现场勘验的事项顺延到工作日办理，可以提前在网上预约。',
    ],
  ],
  [
    '来大厅前先看一眼实时排队人数',
    [
      '门户网站和大厅门口的屏幕每五分钟更新一次排队人数。上午十点到十一点人最多，下午三点以后比较从容。',
      '老人、孕妇、残疾人不用排队，到帮办台直接办。',
    ],
  ],
  [
    '这九类证明不用再开',
    [
      '居住证明、无犯罪记录以外的表现证明、婚姻状况证明等九类材料已经取消，窗口再要可以拒绝并举报。',
      '确需核实的，由部门之间查询，不让群众来回跑。',
    ],
  ],
  [
    '电子证照可以当原件用',
    [
      '身份证、营业执照、不动产权证等二十六种电子证照与纸质证照有同等效力，窗口扫码核验即可。',
      '手机没电也不要紧，说出证号，窗口可以代查，查询留痕。',
    ],
  ],
  [
    '节假日期间自助区二十四小时开放',
    [
      '自助区可以打印社保、公积金、完税、不动产查询等三十一种单据，纸张不收费。',
      '机器旁有值班电话，夜里也有人接。',
    ],
  ],
  [
    '委托他人代办要带哪几样',
    [
      '代办人带双方身份证和签名的委托书，委托书样本在窗口和网站都可以拿。',
      '结婚登记、领取养老金认证等必须本人到场的事项不能代办，行动不便的可以预约上门。',
    ],
  ],
];

function tips(writer: Writer): Draft[] {
  return tipTexts.map(([title, text], index): Draft => {
    const slot = slotOf(writer, 'services.tips', index, 2 + index * 11);
    return {
      ...draftBase(writer, slot),
      source: '云川县行政审批局',
      title,
      keywords: ['办事提示'],
      body: [
        ...text.map((line) => p(line)),
        p(
          index % 2 === 0
            ? '咨询电话0000-0000345，工作日和周六上午有人接听。窗口多要材料、多跑路的，也可以打这个电话反映。'
            : '各乡镇便民服务中心同步执行。拿不准的先打0000-0000345问一声，省得白跑一趟。',
        ),
      ],
    };
  });
}

/** Months whose figures are out, newest first: about the 20th of the next month; January comes with February. */
function monthsTold(today: Date, count: number): { year: number; month: number; age: number }[] {
  const { year, month } = dayOf(today);
  return Array.from({ length: count + 4 }, (_, back) => {
    const at = year * 12 + (month - 1) - back;
    const told = { year: Math.floor(at / 12), month: (at % 12) + 1 };
    const age = daysSince(today, { ...told, day: 19 + (at % 3) });
    return { year: Math.floor((at - 1) / 12), month: ((at - 1) % 12) + 1, age };
  })
    .filter((item) => item.age > 0 && item.month !== 1)
    .slice(0, count);
}

/** 城镇新增就业 from January to this month: a later month never has fewer. */
const newJobs = (year: number, month: number): number =>
  Array.from({ length: month }, (_, at) => randomFrom(`jobs/${year}/${at}`).whole(560, 640)).reduce(
    (sum, value) => sum + value,
    0,
  );

/** Monthly figures; the rows of each table add up. */
function economy(writer: Writer): Draft[] {
  return monthsTold(writer.today, 8).map(({ age, ...until }, index): Draft => {
    const slot = slotOf(writer, 'data.economy', index, age, true);
    const random = randomFrom(`economy/${until.year}/${until.month}`);
    const span = `1至${until.month}月`;
    const retail = [
      random.whole(31_000, 42_000),
      random.whole(21_000, 30_000),
      random.whole(8_000, 14_000),
    ] as const;
    const sum = retail.reduce((total, value) => total + value, 0);
    const growth = random.between(3.2, 7.8).toFixed(1);
    const body: Piece[] = [
      p(
        `${until.year}年${span}，全县规模以上工业增加值同比增长${growth}%，固定资产投资同比增长${random.between(2.1, 9.2).toFixed(1)}%，城镇新增就业${groupDigits(newJobs(until.year, until.month))}人，运行总体平稳。`,
      ),
      h('消费'),
      p(`${until.month}月份社会消费品零售额${groupDigits(sum)}万元，其中商品零售占大头，餐饮恢复较快。`),
      {
        type: 'table',
        caption: `${until.month}月份社会消费品零售额（单位：万元）`,
        head: ['类别', '金额', '比重'],
        rows: [
          ...(['商品零售', '餐饮收入', '农村集市'] as const).map((name, at) => [
            name,
            groupDigits(retail[at] ?? 0),
            `${(((retail[at] ?? 0) / sum) * 100).toFixed(1)}%`,
          ]),
          ['合计', groupDigits(sum), '100.0%'],
        ],
        total: true,
      },
      h('价格'),
      p(
        `居民消费价格同比${random.pick(['上涨', '下降'])}0.${random.whole(1, 9)}%。粮油价格平稳，鲜菜受天气影响有所波动，猪肉价格${random.pick(['略有回落', '基本持平'])}。`,
      ),
      p('以上为初步统计数，最终数据以统计年鉴为准。'),
    ];
    return {
      ...draftBase(writer, slot),
      source: '云川县统计局',
      title: `${until.year}年${span}全县经济运行情况`,
      keywords: ['经济运行', `${until.year}年`],
      body,
    };
  });
}

function openData(writer: Writer): Draft[] {
  const drafts = writeBriefs(writer, 'data.open', portalPages['data.open'] ?? [], {
    newest: 20,
    oldest: 200,
    weekdays: true,
  });
  const random = randomOf(writer, 'data.open', 90);
  const sheets: (string | number)[][][] = [
    [
      ['编号', '数据集', '提供单位', '更新频率'],
      ...departments
        .slice(0, 12)
        .map((department, index) => [
          index + 1,
          `${department.field}基本情况`,
          `云川县${department.short}`,
          random.pick(['每月', '每季', '每年']),
        ]),
    ],
    [
      ['名称', '乡镇', '开放时间', '无障碍'],
      ...townships.map((township) => [
        `${township.name}便民服务中心停车场`,
        township.name,
        '0:00—24:00',
        '有',
      ]),
    ],
    [
      ['品种', '批发均价（元/公斤）', '零售均价（元/公斤）'],
      ...['粳米', '白菜', '萝卜', '土豆', '猪肉', '鸡蛋', '草鱼', '脐橙'].map((name) => [
        name,
        Number(random.between(2, 18).toFixed(2)),
        Number(random.between(3, 24).toFixed(2)),
      ]),
    ],
    [
      ['站点', '时间', '气温（摄氏度）', '一小时降水（毫米）'],
      ...townships.map((township) => [
        township.name,
        `${writeDay(writer.today)}8时`,
        Number(random.between(4, 24).toFixed(1)),
        Number((random.chance(0.3) ? random.between(0, 6) : 0).toFixed(1)),
      ]),
    ],
  ];
  return drafts.map((draft, index) => ({
    ...draft,
    source: '云川县数据局',
    attachments: [{ type: 'xlsx' as const, name: draft.title, rows: sheets[index] ?? [] }],
  }));
}

function townshipCards(writer: Writer): Draft[] {
  return townships.map((township, index): Draft => {
    const slot = slotOf(writer, 'units.townships', index, 60 + index * 3);
    const picture = township.hero;
    const body: Piece[] = [
      p(
        `${township.name}位于${township.where}，面积${township.areaKm2}平方公里，常住人口${township.people}人，耕地${township.farmland}万亩。${township.land}。`,
      ),
      p(
        `${township.trade}。到了${township.name}，可以看${township.sight}，买${township.products.join('和')}。`,
      ),
      ul(...township.cards.map(([village, line]) => `${village}：${line}`)),
    ];
    return {
      ...draftBase(writer, slot),
      source: `${township.name}人民政府`,
      title: township.name,
      summary: `${township.where}，${township.products.join('、')}之乡`,
      keywords: [township.name, '乡镇'],
      cover: picture,
      body: withPicture(body, picture, `${township.name}${township.sight}`),
    };
  });
}

function departmentCards(writer: Writer): Draft[] {
  return departments.map((department, index): Draft => {
    const slot = slotOf(writer, 'units.departments', index, 62 + index * 2, true);
    return {
      ...draftBase(writer, slot),
      source: `云川县${department.short}`,
      title: department.short,
      summary: `主管全县${department.field}工作`,
      keywords: [department.short, '机构职能'],
      body: [
        p(`云川县${department.short}主管全县${department.field}工作，主要职责是：`),
        ol(...department.duties.map((duty) => `${duty}。`)),
        h('联系方式'),
        ul(
          `地址：${department.street}`,
          `电话：${deskPhone(index)}`,
          '办公时间：工作日8:30—12:00、14:30—18:00',
          `内设机构：${department.offices.join('、')}`,
        ),
      ],
    };
  });
}
