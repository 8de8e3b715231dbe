import type { SiteExtras } from '#sites/blueprints/create-site.ts';
import type { SiteChoice } from '#sites/blueprints/plan-site.ts';
import type { BlueprintName } from '#sites/blueprints/types.ts';
import { accents } from '#sites/blueprints/accents.ts';
import { channelLayouts } from '#sites/blueprints/channel-layouts.ts';
import { fillNames, nameParts } from '#sites/blueprints/name-parts.ts';
import { planFriendLinks, type PlannedLink } from './friend-links.ts';
import { mapKey } from './picture-file.ts';
import { dayOf, lastMorning } from './text/clock.ts';
import { county } from './text/data/county.ts';
import { departments } from './text/data/departments.ts';
import { townships } from './text/data/townships.ts';
import { mappedSights } from './text/data/tour-map.ts';
import type { Draft } from './text/draft.ts';
import { deskPhone, writeDepartment } from './text/write-department.ts';
import { writePortal } from './text/write-portal.ts';
import { townshipPhone, writeTownship } from './text/write-township.ts';
import type { Writer } from './text/writer.ts';

/** Everything of one site of the demonstration, before it is written. */
export interface DemoSite {
  blueprint: BlueprintName;
  choice: SiteChoice;
  extras: SiteExtras;
  organisation: { name: string; shortName: string; category: string };
  drafts: () => Draft[];
  links: (drafts: readonly Draft[]) => PlannedLink[];
}

/** How large the demonstration is. */
export interface DemoScale {
  townships: number;
  departments: number;
  /** At most so many articles in a column, the newest ones; all of them when absent. */
  perColumn?: number;
}

/** All townships, all departments, all articles. */
export const fullScale: DemoScale = { townships: townships.length, departments: departments.length };

/** Plans the portal, the townships and the departments, in the order of the portal's matrix. */
export function planDemoSites(today: Date, scale: DemoScale): DemoSite[] {
  const plans = [
    planPortal(today),
    ...townships.slice(0, scale.townships).map((_, turn) => planTownship(today, turn)),
    ...departments.slice(0, scale.departments).map((_, turn) => planDepartment(today, turn)),
  ];
  const limit = scale.perColumn ?? Infinity;
  return plans.map((plan) => ({ ...plan, drafts: () => newestOfEach(plan.drafts(), limit) }));
}

function newestOfEach(drafts: Draft[], limit: number): Draft[] {
  const counts = new Map<string, number>();
  return [...drafts]
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .filter(({ column }) => {
      const count = (counts.get(column) ?? 0) + 1;
      counts.set(column, count);
      return count <= limit;
    });
}

const office = '工作日8:30—12:00、14:30—18:00';

const siteCodeOf = (turn: number): string => String(turn + 1).padStart(10, '0');

function identity(turn: number, own: Partial<NonNullable<SiteExtras['identity']>>): SiteExtras['identity'] {
  return {
    siteCode: siteCodeOf(turn),
    conacUrl: `https://mark.example/${siteCodeOf(turn)}/`,
    errorReportUrl: `https://mistakes.example/report?site=${siteCodeOf(turn)}`,
    icp: '示ICP备00000000号-1',
    police: '示公网安备 00000000000000号',
    postcode: '000000',
    officeHours: office,
    ...own,
  };
}

const writerOf = (today: Date, site: string, short: string, unit: string): Writer => ({
  site,
  short,
  unit,
  today,
  townships,
});

function planPortal(today: Date): DemoSite {
  return {
    blueprint: 'portal',
    choice: { name: county.portalName, path: '', shortName: county.name, tagline: county.englishName },
    extras: {
      identity: identity(0, {
        organiser: county.portalName,
        undertaker: '云川县人民政府办公室',
        phone: '0000-0000001（只受理网站建设维护事宜）',
        address: '云川县云口镇滨河路1号',
        email: 'webmaster@yunchuan.example',
      }),
      superiors: [
        { text: '省人民政府', url: 'https://province.example/' },
        { text: '市人民政府', url: 'https://city.example/' },
      ],
      notice: noticeOf(today),
      phones: [
        { name: '旅游投诉', phone: '0000-0000301' },
        { name: '云川游客中心', phone: '0000-0000302', note: '8:00—18:00' },
        { name: '景区直通车', phone: '0000-0000303', note: '县客运站发车' },
        { name: '自驾车道路救援', phone: '0000-0000304' },
        { name: '医疗急救', phone: '0000-0000120' },
        { name: '失物招领', phone: '0000-0000305' },
      ],
    },
    organisation: { name: county.portalName, shortName: county.name, category: 'government' },
    drafts: () => writePortal(writerOf(today, 'portal', '云川县', county.portalName)),
    links: (drafts) => [
      // The lead stands beside the carousel and is not told twice.
      ...carouselOf(
        drafts.filter(({ column, key }) => column === 'news.county' && key !== 'portal/news.county/0'),
        5,
      ),
      ...Object.values(channelLayouts).map((layout, index): PlannedLink => ({
        place: 'carousel',
        group: layout.key,
        title: fillNames(layout.scroll.title, nameParts(county.portalName)),
        url: `/channels/${layout.look}/`,
        picture: `${layout.scene.motif}/${layout.scene.light}/wide`,
        position: 100 + index,
      })),
      ...mapOf(drafts),
      ...planFriendLinks('portal'),
    ],
  };
}

/** The sights on the map; the first one brings the picture. */
const mapOf = (drafts: readonly Draft[]): PlannedLink[] =>
  mappedSights.flatMap(({ title, left, top }, index): PlannedLink[] => {
    const draft = drafts.find(
      ({ column, title: name }) => column === 'channels.tourism.sights' && name === title,
    );
    if (draft === undefined) return [];
    const place = {
      place: 'map',
      group: '',
      title,
      article: draft.key,
      left,
      top,
      position: index + 1,
    } as const;
    return [index === 0 ? { ...place, picture: mapKey } : place];
  });

function noticeOf(today: Date): SiteExtras['notice'] {
  const { month } = dayOf(today);
  const date = lastMorning(today).toISOString();
  if (month >= 5 && month <= 9) {
    return {
      tone: 'warn',
      subject: '强降雨提醒',
      text: '近期局地有短时强降雨，请远离山沟河道，留意预警信息',
      unit: '县气象局',
      date,
    };
  }
  return {
    tone: 'warn',
    subject: '森林火险提醒',
    text: '全县林区已进入高火险期，进山请登记，严禁一切野外用火',
    unit: '县应急管理局',
    date,
  };
}

function planTownship(today: Date, turn: number): DemoSite {
  const township = townships[turn];
  if (township === undefined) throw new Error(`There is no township ${turn}.`);
  const unit = `${township.name}人民政府`;
  return {
    blueprint: 'township',
    choice: { name: unit, path: township.path, accent: accents[township.accent] ?? '#1c6547' },
    extras: {
      identity: identity(turn + 1, {
        organiser: unit,
        undertaker: `${township.name}党政综合办公室`,
        phone: `${townshipPhone(turn, 1)}（只受理网站建设维护事宜）`,
        address: `云川县${township.name}${township.name.slice(0, -1)}大道1号`,
      }),
      phones: [
        { name: `${township.name}便民服务中心`, phone: townshipPhone(turn, 5) },
        { name: '派出所', phone: townshipPhone(turn, 6), note: '24小时' },
        { name: '卫生院', phone: townshipPhone(turn, 7), note: '24小时' },
        { name: '供电所', phone: townshipPhone(turn, 8), note: '24小时' },
        { name: '水务站', phone: townshipPhone(turn, 9) },
      ],
    },
    organisation: { name: unit, shortName: township.name, category: 'township' },
    drafts: () => writeTownship(writerOf(today, township.path, township.name, unit), township),
    links: () => [
      {
        place: 'carousel',
        group: 'home',
        title: `${township.name}风光`,
        article: 'about.overview',
        picture: `${township.hero}/panel`,
        position: 1,
      },
      ...planFriendLinks('township'),
    ],
  };
}

function planDepartment(today: Date, turn: number): DemoSite {
  const department = departments[turn];
  if (department === undefined) throw new Error(`There is no department ${turn}.`);
  const unit = `云川县${department.short}`;
  return {
    blueprint: 'department',
    choice: {
      name: unit,
      path: department.path,
      shortName: department.short,
      accent: accents[department.accent] ?? '#1f4e8c',
      hotWords: [...department.services.map(({ name }) => name), department.notices.apply]
        .filter((word) => word.length <= 9)
        .concat(['办事指南', '政策解读'])
        .slice(0, 4),
    },
    extras: {
      identity: identity(turn + 21, {
        organiser: unit,
        undertaker: `${unit}办公室`,
        phone: deskPhone(turn),
        fax: deskPhone(turn + 100),
        address: department.street,
      }),
    },
    organisation: { name: unit, shortName: department.short, category: department.category },
    drafts: () => writeDepartment(writerOf(today, department.path, department.short, unit), department),
    links: (drafts) => [
      ...carouselOf(
        drafts.filter(({ column, pinnedDays }) => column === 'news.work' && pinnedDays === undefined),
        4,
      ),
      ...planFriendLinks('department'),
    ],
  };
}

/** The newest pictured articles as a carousel, no picture twice. */
function carouselOf(drafts: readonly Draft[], limit: number): PlannedLink[] {
  const seen = new Set<string>();
  return drafts
    .flatMap((draft) => {
      if (draft.cover === undefined || seen.has(draft.cover)) return [];
      seen.add(draft.cover);
      return [{ draft, picture: draft.cover }];
    })
    .slice(0, limit)
    .map(({ draft, picture }, index) => ({
      place: 'carousel',
      group: '',
      title: draft.title,
      article: draft.key,
      picture,
      position: index + 1,
    }));
}
