import type { ChannelLook } from '#themes/contract.ts';
import { accents } from './accents.ts';
import type { BlockPlan, CellPlan, SectionPlan } from './layout.ts';
import type { ChannelLayout } from './types.ts';

const accentOf = (name: string): string => accents[name] ?? '#1f4e8c';

function list(look: ChannelLook, slug: string, title: string, limit = 5): BlockPlan {
  const column = `channels.${look}.${slug}`;
  return { type: 'list', title, from: [column], more: { text: '更多', column }, limit, size: 'plain' };
}

function mosaic(look: ChannelLook, slug: string, title: string, more: string): SectionPlan {
  const column = `channels.${look}.${slug}`;
  return {
    ground: 'paper',
    header: { title, links: [], more: { text: more, column } },
    cells: [{ span: 12, block: { type: 'pictures', from: [column], limit: 5, across: 4, look: 'mosaic' } }],
  };
}

function cards(look: ChannelLook, slug: string, title: string, more: string): SectionPlan {
  const column = `channels.${look}.${slug}`;
  return {
    ground: 'wash',
    header: { title, links: [], more: { text: more, column } },
    cells: [{ span: 12, block: { type: 'pictures', from: [column], limit: 4, across: 4, look: 'card' } }],
  };
}

const thirds = (ground: 'paper' | 'wash', blocks: BlockPlan[]): SectionPlan => ({
  ground,
  cells: blocks.map((block): CellPlan => ({ span: 4, block })),
});

const halves = (ground: 'paper' | 'wash', blocks: BlockPlan[]): SectionPlan => ({
  ground,
  cells: blocks.map((block): CellPlan => ({ span: 6, block })),
});

/** The six channels of a portal: same frame, own accent, scene and order of blocks. */
export const channelLayouts: Record<ChannelLook, ChannelLayout> = {
  city: {
    look: 'city',
    key: 'channels.city',
    name: '{place}城市',
    accent: accentOf('紫棠'),
    scene: { motif: 'town', light: '暮' },
    scroll: { title: '城居{place}', lines: ['一江两岸，十里灯火', '推门见绿'] },
    quick: [
      { text: '动态', icon: 'speaker', column: 'channels.city.news' },
      { text: '公园', icon: 'leaf', column: 'channels.city.parks' },
      { text: '工程', icon: 'building', column: 'channels.city.projects' },
      { text: '公交', icon: 'bus', column: 'channels.city.travel' },
      { text: '生活', icon: 'store', column: 'channels.city.life' },
      { text: '治理', icon: 'check', column: 'channels.city.governance' },
    ],
    sections: [
      halves('paper', [list('city', 'news', '城市动态', 6), list('city', 'projects', '建设项目', 6)]),
      cards('city', 'parks', '公园街巷', '全部去处'),
      thirds('paper', [
        list('city', 'travel', '公共出行'),
        list('city', 'life', '城市生活'),
        list('city', 'governance', '城市治理'),
      ]),
    ],
  },
  rural: {
    look: 'rural',
    key: 'channels.rural',
    name: '{place}乡村',
    accent: accentOf('松绿'),
    scene: { motif: 'fields', light: '昼' },
    scroll: { title: '稻香{place}', lines: ['春播一粒，秋收万担', '田里有好日子'] },
    quick: [
      { text: '动态', icon: 'speaker', column: 'channels.rural.news' },
      { text: '村庄', icon: 'house', column: 'channels.rural.villages' },
      { text: '产业', icon: 'leaf', column: 'channels.rural.industry' },
      { text: '农技', icon: 'book', column: 'channels.rural.skills' },
      { text: '改革', icon: 'flag', column: 'channels.rural.reform' },
      { text: '产销', icon: 'store', column: 'channels.rural.market' },
    ],
    sections: [
      mosaic('rural', 'villages', '看村庄', '全部村庄'),
      thirds('wash', [
        list('rural', 'news', '三农动态'),
        list('rural', 'industry', '特色产业'),
        list('rural', 'skills', '农技服务'),
      ]),
      halves('paper', [list('rural', 'reform', '农村改革'), list('rural', 'market', '产销信息')]),
    ],
  },
  enterprise: {
    look: 'enterprise',
    key: 'channels.enterprise',
    name: '{place}企业',
    accent: accentOf('墨青'),
    scene: { motif: 'site', light: '晨' },
    scroll: { title: '实业{place}', lines: ['办事找得到人', '企业长得成林'] },
    quick: [
      { text: '动态', icon: 'speaker', column: 'channels.enterprise.news' },
      { text: '政策', icon: 'file', column: 'channels.enterprise.policy' },
      { text: '服务', icon: 'users', column: 'channels.enterprise.service' },
      { text: '创新', icon: 'chart', column: 'channels.enterprise.innovation' },
      { text: '招工', icon: 'briefcase', column: 'channels.enterprise.jobs' },
      { text: '风采', icon: 'building', column: 'channels.enterprise.stories' },
    ],
    sections: [
      thirds('paper', [
        list('enterprise', 'news', '企业动态'),
        list('enterprise', 'policy', '惠企政策'),
        list('enterprise', 'service', '助企服务'),
      ]),
      cards('enterprise', 'stories', '企业风采', '全部企业'),
      halves('paper', [list('enterprise', 'innovation', '技术创新'), list('enterprise', 'jobs', '招工用工')]),
    ],
  },
  investment: {
    look: 'investment',
    key: 'channels.investment',
    name: '投资{place}',
    accent: accentOf('赭石'),
    scene: { motif: 'bridge', light: '秋' },
    scroll: { title: '相约{place}', lines: ['路通江海，业兴四方', '来了就有地方落脚'] },
    quick: [
      { text: '动态', icon: 'speaker', column: 'channels.investment.news' },
      { text: '园区', icon: 'building', column: 'channels.investment.parks' },
      { text: '项目', icon: 'list', column: 'channels.investment.projects' },
      { text: '环境', icon: 'globe', column: 'channels.investment.environment' },
      { text: '政策', icon: 'yen', column: 'channels.investment.policy' },
      { text: '流程', icon: 'check', column: 'channels.investment.process' },
    ],
    sections: [
      halves('paper', [
        list('investment', 'projects', '招商项目', 6),
        list('investment', 'news', '招商动态', 6),
      ]),
      cards('investment', 'parks', '产业园区', '全部园区'),
      thirds('paper', [
        list('investment', 'environment', '投资环境'),
        list('investment', 'policy', '扶持政策'),
        list('investment', 'process', '办理流程'),
      ]),
    ],
  },
  tourism: {
    look: 'tourism',
    key: 'channels.tourism',
    name: '{place}旅游',
    accent: accentOf('石青'),
    scene: { motif: 'river', light: '昼' },
    scroll: { title: '山水{place}', lines: ['一江碧水，千重青山', '四季都可以来'] },
    quick: [
      { text: '景区', icon: 'pin', column: 'channels.tourism.sights' },
      { text: '线路', icon: 'flag', column: 'channels.tourism.routes' },
      { text: '美食', icon: 'bowl', column: 'channels.tourism.food' },
      { text: '资讯', icon: 'speaker', column: 'channels.tourism.news' },
      { text: '节庆', icon: 'calendar', column: 'channels.tourism.festivals' },
      { text: '服务', icon: 'bus', column: 'channels.tourism.service' },
    ],
    sections: [
      mosaic('tourism', 'sights', '去哪里', '全部景区景点'),
      {
        ground: 'wash',
        header: { title: '怎么玩', links: [], more: { text: '全部线路', column: 'channels.tourism.routes' } },
        cells: [{ span: 12, block: { type: 'routes', from: ['channels.tourism.routes'], limit: 3 } }],
      },
      {
        ground: 'paper',
        cells: [
          { span: 7, block: { type: 'map', title: '示意地图' } },
          { span: 5, block: { type: 'phones', title: '便民信息', limit: 8 } },
        ],
      },
      cards('tourism', 'food', '吃什么', '全部美食'),
      thirds('paper', [
        list('tourism', 'news', '旅游资讯'),
        list('tourism', 'festivals', '节庆活动'),
        list('tourism', 'service', '旅游服务'),
      ]),
    ],
  },
  culture: {
    look: 'culture',
    key: 'channels.culture',
    name: '{place}文化',
    accent: accentOf('绛红'),
    scene: { motif: 'lanterns', light: '夜' },
    scroll: { title: '人文{place}', lines: ['老手艺还热着', '新故事正在写'] },
    quick: [
      { text: '动态', icon: 'speaker', column: 'channels.culture.news' },
      { text: '非遗', icon: 'gift', column: 'channels.culture.heritage' },
      { text: '人物', icon: 'user', column: 'channels.culture.people' },
      { text: '作品', icon: 'book', column: 'channels.culture.works' },
      { text: '场馆', icon: 'calendar', column: 'channels.culture.venues' },
      { text: '史志', icon: 'file', column: 'channels.culture.history' },
    ],
    sections: [
      mosaic('culture', 'heritage', '非遗传承', '全部项目'),
      thirds('wash', [
        list('culture', 'news', '文化动态'),
        list('culture', 'venues', '场馆活动'),
        list('culture', 'history', '史志文物'),
      ]),
      {
        ground: 'paper',
        header: {
          title: '文化人物',
          links: [],
          more: { text: '全部人物', column: 'channels.culture.people' },
        },
        cells: [
          {
            span: 12,
            block: { type: 'pictures', from: ['channels.culture.people'], limit: 4, across: 4, look: 'card' },
          },
        ],
      },
      { ground: 'wash', cells: [{ span: 12, block: list('culture', 'works', '文艺作品', 6) }] },
    ],
  },
};

/** The layout of a channel column by its look: `channel-tourism`; `null` for any other look. */
export function channelLayoutOf(look: string): ChannelLayout | null {
  const name = look.replace(/^channel-/u, '');
  return look.startsWith('channel-') && name in channelLayouts ? channelLayouts[name as ChannelLook] : null;
}
