import type { BlueprintName } from '#sites/blueprints/types.ts';

/** A link before it is written; the article by its key, or by the column whose first article it is. */
export interface PlannedLink {
  place: 'carousel' | 'friend' | 'quick' | 'map';
  group: string;
  title: string;
  url?: string;
  article?: string;
  picture?: string;
  /** On the map, in per cent. */
  left?: number;
  top?: number;
  position: number;
}

/** Names and first labels of addresses; all of them end in `.example`, which belongs to nobody. */
const groups: Record<
  BlueprintName,
  readonly (readonly [group: string, links: readonly (readonly [string, string])[]])[]
> = {
  portal: [
    [
      '上级政府网站',
      [
        ['省人民政府', 'province'],
        ['省政务服务网', 'service.province'],
        ['市人民政府', 'city'],
        ['市政务服务网', 'service.city'],
      ],
    ],
    [
      '市内区县网站',
      [
        ['临岚区', 'linlan.city'],
        ['东江区', 'dongjiang.city'],
        ['平川县', 'pingchuan.city'],
        ['南屏县', 'nanping.city'],
        ['清源县', 'qingyuan.city'],
        ['石门县', 'shimen.city'],
      ],
    ],
    [
      '新闻媒体',
      [
        ['省日报', 'daily.province'],
        ['市日报', 'daily.city'],
        ['市广播电视台', 'tv.city'],
        ['云川融媒', 'media.yunchuan'],
      ],
    ],
    [
      '公共服务',
      [
        ['天气查询', 'weather.yunchuan'],
        ['公交线路', 'bus.yunchuan'],
        ['电费水费', 'bills.yunchuan'],
        ['图书馆', 'library.yunchuan'],
        ['预约挂号', 'hospital.yunchuan'],
      ],
    ],
  ],
  township: [
    [
      '省市网站',
      [
        ['省人民政府', 'province'],
        ['市人民政府', 'city'],
        ['市农业农村局', 'agri.city'],
      ],
    ],
    [
      '新闻媒体',
      [
        ['省日报', 'daily.province'],
        ['市日报', 'daily.city'],
        ['云川融媒', 'media.yunchuan'],
      ],
    ],
    [
      '农业服务',
      [
        ['农产品行情', 'prices.city'],
        ['农技课堂', 'agri.city'],
        ['天气查询', 'weather.yunchuan'],
      ],
    ],
    [
      '公共服务',
      [
        ['公交线路', 'bus.yunchuan'],
        ['电费水费', 'bills.yunchuan'],
        ['预约挂号', 'hospital.yunchuan'],
      ],
    ],
  ],
  department: [
    [
      '省市网站',
      [
        ['省人民政府', 'province'],
        ['市人民政府', 'city'],
        ['省政务服务网', 'service.province'],
      ],
    ],
    [
      '市内区县网站',
      [
        ['临岚区', 'linlan.city'],
        ['平川县', 'pingchuan.city'],
        ['清源县', 'qingyuan.city'],
      ],
    ],
    [
      '新闻媒体',
      [
        ['省日报', 'daily.province'],
        ['市日报', 'daily.city'],
        ['云川融媒', 'media.yunchuan'],
      ],
    ],
    [
      '公共服务',
      [
        ['天气查询', 'weather.yunchuan'],
        ['公交线路', 'bus.yunchuan'],
        ['图书馆', 'library.yunchuan'],
      ],
    ],
  ],
};

/** Friend links of a kind of site, in four groups. */
export function planFriendLinks(kind: BlueprintName): PlannedLink[] {
  return groups[kind].flatMap(([group, links], order) =>
    links.map(([title, host], index): PlannedLink => ({
      place: 'friend',
      group,
      title,
      url: `https://${host}.example/`,
      position: order * 20 + index + 1,
    })),
  );
}
