import { itemAt } from '../item-at.ts';
import { spreadAges } from './clock.ts';
import { countyLeads } from './data/county-leads.ts';
import { countyWorks } from './data/county-works.ts';
import { departments } from './data/departments.ts';
import { townshipWorks } from './data/township-works.ts';
import { townships, type Township } from './data/townships.ts';
import type { Work } from './data/work.ts';
import type { Draft } from './draft.ts';
import { declareNumbers, fillText } from './fill-text.ts';
import { assignWorks, writeColumnNews } from './news.ts';
import { writeCall, writeChange, writePublicity } from './notices.ts';
import { asLead } from './first-sentence.ts';
import type { Piece } from './piece.ts';
import { ofTownship, townshipScope } from './township-scope.ts';
import {
  draftBase,
  piecesOf,
  pressOf,
  scopeOf,
  slotOf,
  withPicture,
  type Slot,
  type Writer,
} from './writer.ts';

/** 新闻中心 of the portal. */
export function writePortalNews(writer: Writer): Draft[] {
  return [
    ...countyNews(writer),
    ...departmentNews(writer),
    ...townshipNews(writer),
    ...notices(writer),
    ...pictureSets(writer),
    ...elsewhere(writer),
  ];
}

function countyNews(writer: Writer): Draft[] {
  const ages = spreadAges(countyWorks.length, { newest: 1, oldest: 40 });
  const slots = [0, ...ages].map((age, index) => slotOf(writer, 'news.county', index, age));
  const [top, ...others] = slots;
  if (top === undefined) return [];
  const stories = writeColumnNews(writer, assignWorks(others, countyWorks, 0), {
    scopeFor: (slot) => scopeOf(writer, slot),
    isPictured: () => true,
  });
  return [
    leadStory(writer, top),
    // Three more stories stand below the lead for a while.
    ...stories.map(({ draft, slot }) => (slot.index <= 3 ? asLead(draft, 6) : draft)),
  ];
}

function leadStory(writer: Writer, slot: Slot): Draft {
  const [chosen] = assignWorks([slot], countyLeads, 0);
  const lead = chosen?.work ?? itemAt(countyLeads, 0);
  const scope = scopeOf(writer, slot);
  declareNumbers([lead.title, ...lead.text, ...(lead.table?.rows.flat() ?? [])], scope);
  const body = withPicture(piecesOf(lead.text, scope), lead.picture, lead.caption);
  const table: Piece[] =
    lead.table === undefined
      ? []
      : [
          {
            type: 'table',
            caption: lead.table.caption,
            head: [...lead.table.head],
            rows: [...lead.table.rows, lead.table.total].map((row) =>
              row.map((cell) => fillText(cell, scope)),
            ),
            total: true,
          },
        ];
  return {
    ...draftBase(writer, slot),
    ...pressOf(writer, slot),
    title: fillText(lead.title, scope),
    subtitle: lead.subtitle,
    summary: lead.summary,
    keywords: [...lead.keywords],
    cover: lead.picture,
    body: [...body.slice(0, -1), ...table, ...body.slice(-1)],
    pinnedDays: 30,
    ...(lead.table === undefined
      ? {}
      : {
          attachments: [
            {
              type: 'pdf' as const,
              name: '收购库点与监督电话一览',
              title: '收购库点与监督电话一览',
              lines: townships.map(
                (township, index) =>
                  `${township.name}　监督电话：0000-000${1000 + index * 10 + 2}　营业时间：7:30—18:00`,
              ),
            },
            {
              type: 'xlsx' as const,
              name: '收购进度',
              rows: [
                [...lead.table.head],
                ...lead.table.rows.map((row) => row.map((cell) => fillText(cell, scope))),
              ],
            },
          ],
        }),
  };
}

function departmentNews(writer: Writer): Draft[] {
  const slots = spreadAges(14, { newest: 0, oldest: 46 }).map((age, index) =>
    slotOf(writer, 'news.departments', index, age),
  );
  const works = departments.map((department) => ({ ...itemAt(department.works, 1), department }));
  return writeColumnNews(writer, assignWorks(slots, works, 9), {
    scopeFor: (slot, { department }) => scopeOf(writer, slot, { field: department.field }),
    isPictured: (index) => index % 4 === 0,
  }).map(({ draft, work }) => ({ ...draft, source: `云川县${work.department.short}` }));
}

function townshipNews(writer: Writer): Draft[] {
  const slots = spreadAges(14, { newest: 0, oldest: 46 }).map((age, index) =>
    slotOf(writer, 'news.townships', index, age),
  );
  const townshipAt = (slot: Slot): Township => itemAt(townships, slot.index * 7 + 3);
  return writeColumnNews(writer, assignWorks(slots, townshipWorks, 7), {
    scopeFor: (slot) => townshipScope(writer, slot, townshipAt(slot)),
    isPictured: (index) => index % 4 === 0,
  }).map(({ draft, slot }) => ofTownship(draft, townshipAt(slot)));
}

function notices(writer: Writer): Draft[] {
  const ages = spreadAges(14, { newest: 1, oldest: 130 });
  const picked = departments.filter((_, index) => index % 3 === 1).slice(0, 14);
  return picked.map((department, index) => {
    const slot = slotOf(writer, 'news.notices', index, ages[index] ?? 90, true);
    const unit = `云川县${department.short}`;
    const { apply, list, change } = department.notices;
    const draft =
      index % 3 === 0
        ? writeChange({ ...writer, unit }, slot, change)
        : index % 3 === 1
          ? writeCall({ ...writer, unit }, slot, apply)
          : writePublicity({ ...writer, unit }, slot, list);
    return { ...draft, source: unit };
  });
}

const sets: readonly { title: string; intro: string; shots: readonly (readonly [string, string])[] }[] = [
  {
    title: '图集：岚江从源头走到出境',
    intro: '一百一十三公里，七张图，看一条江怎样穿过云川。',
    shots: [
      ['hills/雾/2', '岚江源，第一滴水从石缝里渗出来'],
      ['river/晨/1', '九条溪汇到一处，水面宽了起来'],
      ['dam/昼/1', '石潭湖，水在这里停一停'],
      ['bridge/晨/2', '岚桥镇，三座桥跨过同一条江'],
      ['town/暮/1', '县城的灯映在江弯里'],
      ['river/暮/2', '雁汀，江心的沙洲慢慢露出来'],
    ],
  },
  {
    title: '图集：稻子熟了以后',
    intro: '开镰、脱粒、烘干、入仓，一粒谷子的四天。',
    shots: [
      ['harvester/秋/1', '稻香镇大田村开镰，收割机排成一排'],
      ['fields/秋/2', '收过的田，稻茬还带着青'],
      ['road/秋/1', '送粮的车开往库点'],
      ['village/秋/2', '晒场边的村子，屋顶也晒着粮'],
    ],
  },
  {
    title: '图集：夜里的云川古城',
    intro: '太阳落下去，老街亮起来。',
    shots: [
      ['lanterns/夜/1', '老街挂起灯，铺子还没有打烊'],
      ['town/暮/2', '从对岸看过来，城里有两层灯'],
      ['bridge/暮/1', '末班公交从桥上开过'],
      ['village/暮/2', '城边的人家亮起厨房的灯'],
    ],
  },
  {
    title: '图集：山上的学校',
    intro: '二十三个孩子，五位老师，一片云。',
    shots: [
      ['school/雾/1', '云顶乡的小学，操场边就是云'],
      ['hills/晨/2', '上学路上要走过一片松林'],
      ['tea/晨/2', '劳动课在学校旁边的茶园里上'],
      ['school/昼/1', '云散了，正好上体育课'],
    ],
  },
  {
    title: '图集：凌晨四点的菜车',
    intro: '从地头到早市，赶在天亮以前。',
    shots: [
      ['greenhouses/晨/1', '沙洲镇的大棚，棚里的灯先亮'],
      ['road/晨/1', '菜车开上通往县城的路'],
      ['town/晨/1', '县城的早市，天边刚有一点红'],
      ['fields/晨/1', '回程路上，天已经大亮'],
    ],
  },
  {
    title: '图集：茶园四时',
    intro: '同一座山，四个季节来看。',
    shots: [
      ['tea/昼/1', '春天，第一茬芽头'],
      ['tea/暮/1', '夏天，傍晚收工'],
      ['tea/秋/1', '秋天，做秋茶的时候'],
      ['tea/雾/1', '冬天，茶园在雾里歇着'],
    ],
  },
  {
    title: '图集：工地上的早晨',
    intro: '塔吊先醒，人接着来。',
    shots: [
      ['site/晨/1', '产业园二期，班前会刚开完'],
      ['bridge/晨/1', '岚江二桥，主塔又高了一节'],
      ['dam/晨/1', '水库除险，先看一眼坝脚'],
      ['site/昼/2', '中午歇一歇，下午接着干'],
    ],
  },
  {
    title: '图集：一条路通到哪里',
    intro: '农村公路修好以后，我们坐了一趟村村通。',
    shots: [
      ['road/昼/1', '班车从客运站开出'],
      ['village/昼/1', '第一站，白墙黛瓦的村子'],
      ['orchard/秋/1', '第二站，果园里有人招手'],
      ['road/秋/2', '终点站，山就在前面'],
    ],
  },
];

function pictureSets(writer: Writer): Draft[] {
  const ages = spreadAges(sets.length, { newest: 2, oldest: 96 });
  return sets.map(({ title, intro, shots }, index): Draft => {
    const slot = slotOf(writer, 'news.pictures', index, ages[index] ?? 60);
    return {
      ...draftBase(writer, slot),
      ...pressOf(writer, slot),
      form: 'pictures',
      title,
      summary: intro,
      keywords: ['图片新闻', '图集'],
      cover: shots[0]?.[0] ?? 'hills/昼',
      body: [{ type: 'paragraph', text: intro }],
      pictures: shots.map(([picture, caption]) => ({ picture, caption: `${caption}。（示意图）` })),
    };
  });
}

/** A work and where it comes from, for channels. */
export function departmentWork(path: string, index: number): Work & { unit: string; field: string } {
  const department = departments.find((candidate) => candidate.path === path) ?? itemAt(departments, 0);
  const work = itemAt(department.works, index);
  return { ...work, unit: `云川县${department.short}`, field: department.field };
}

/** Items that lead to websites outside the group. */
const links: readonly (readonly [column: string, title: string, source: string, url: string])[] = [
  [
    'news.notices',
    '省政务服务网：电子证照跨市互认事项清单',
    '省政务服务网',
    'https://service.province.example/certificates/',
  ],
  [
    'news.notices',
    '市人民政府：全市公开招聘教师公告',
    '市人民政府网站',
    'https://city.example/notices/teachers/',
  ],
  ['news.county', '市日报：岚江边上的长者食堂', '市日报', 'https://daily.city.example/yunchuan/canteen/'],
];

function elsewhere(writer: Writer): Draft[] {
  return links.map(([column, title, source, externalUrl], index): Draft => {
    const slot = slotOf(writer, column, 60 + index, 13 + index * 9, true);
    return {
      ...draftBase(writer, slot),
      form: 'link',
      title,
      source,
      summary: `${title}，点击查看原文。`,
      keywords: ['转载'],
      externalUrl,
      body: [],
    };
  });
}
