import type { ChannelLook, ChannelPage, Edition } from '../contract.ts';
import { accentFamily, computeAccent } from '../parts/accent.ts';
import { exampleBase } from './base.ts';
import { exampleBlocks } from './blocks.ts';
import { picture, type Motif } from './items.ts';
import { columnLink, hrefOf, portal } from './sites.ts';

interface Sketch {
  name: string;
  colour: string;
  motif: Motif;
  scroll: { title: string; lines: string[] };
}

const sketches: Record<ChannelLook, Sketch> = {
  city: {
    name: '云川城市',
    colour: accentFamily.墨青,
    motif: 'town',
    scroll: { title: '宜居云川', lines: ['江湾两岸灯火', '十五分钟到家'] },
  },
  rural: {
    name: '云川农村',
    colour: accentFamily.松绿,
    motif: 'fields',
    scroll: { title: '稻香云川', lines: ['春种一粒粟', '秋收万颗子'] },
  },
  enterprise: {
    name: '云川企业',
    colour: accentFamily.紫棠,
    motif: 'works',
    scroll: { title: '兴业云川', lines: ['有事随时到', '无事不打扰'] },
  },
  investment: {
    name: '投资云川',
    colour: accentFamily.赭石,
    motif: 'bridge',
    scroll: { title: '投资云川', lines: ['拿地即开工', '签约有专班'] },
  },
  tourism: {
    name: '云川旅游',
    colour: accentFamily.石青,
    motif: 'hills',
    scroll: { title: '山水云川', lines: ['一条岚江，二十个乡镇', '四季都可以来'] },
  },
  culture: {
    name: '云川文化',
    colour: accentFamily.绛红,
    motif: 'lanterns',
    scroll: { title: '文脉云川', lines: ['灯匠的一条街', '茶亭的三百年'] },
  },
};

/** The home page of one of the six channels. */
export function exampleChannel(edition: Edition, look: ChannelLook): ChannelPage {
  const { name, colour, motif, scroll } = sketches[look];
  const b = exampleBlocks(edition, portal);
  const path = `/channel-${look}/`;
  return {
    ...exampleBase({
      edition,
      site: portal,
      path,
      title: `${name} - 云川县人民政府`,
      currentKey: '',
      colour,
      trail: [{ text: name, href: hrefOf(edition, portal, path) }],
    }),
    kind: 'channel',
    look,
    name,
    accent: computeAccent(colour),
    portal: { text: '县政府门户', href: hrefOf(edition, portal) },
    navigation: [
      { text: '频道首页', href: hrefOf(edition, portal, path) },
      ...['景区景点', '精品线路', '美食', '住宿', '非遗文创', '节庆活动', '旅游服务', '投诉建议'].map(b.link),
    ],
    sections: [
      {
        ground: 'paper',
        bleed: true,
        cells: [{ span: 12, block: { type: 'scene', picture: picture(motif), scroll } }],
      },
      {
        ground: 'paper',
        cells: [
          {
            span: 12,
            block: b.quick({
              pin: '景区',
              flag: '线路',
              bowl: '美食',
              bed: '住宿',
              gift: '手信',
              calendar: '节庆',
              bus: '交通',
              phone: '投诉',
            }),
          },
        ],
      },
      {
        ground: 'paper',
        header: b.header('去哪里', '28 处景区景点', ['山', '水', '古镇', '乡村', '研学']),
        cells: [
          {
            span: 12,
            block: b.pictures('mosaic', 4, [
              ['tea', '云顶茶园', '海拔八百米的云上梯田，清晨看云海'],
              ['village', '云川古城', '白墙黑瓦，滨河老街'],
              ['dam', '石潭湖', '环湖骑行二十一公里'],
              ['mist', '松岭森林', '林间步道与观鸟台'],
              ['river', '岚江渡口', '夜航看两岸灯火'],
            ]),
          },
        ],
      },
      {
        ground: 'wash',
        header: b.header('怎么玩', '全部线路'),
        cells: [
          {
            span: 12,
            block: {
              type: 'routes',
              items: b
                .list(['11-20 秋日古村一日', '11-18 岚江骑行两日', '11-12 亲子研学两日'])
                .map((item) => ({ ...item, summary: '青石岩画、竹坞古村、云川古城老街' })),
            },
          },
        ],
      },
      {
        ground: 'paper',
        cells: [
          {
            span: 7,
            block: {
              type: 'map',
              header: { title: '示意地图', links: [] },
              picture: picture('hills'),
              places: [
                { ...columnLink(edition, portal, '云顶茶园'), left: 24, top: 25 },
                { ...columnLink(edition, portal, '岚江渡口'), left: 34, top: 53 },
                { ...columnLink(edition, portal, '鹭湾国家湿地公园'), left: 88, top: 80 },
              ],
            },
          },
          {
            span: 5,
            block: {
              type: 'phones',
              title: '便民信息',
              rows: [
                { name: '旅游投诉', phone: '0000-0000301' },
                { name: '云川游客中心', phone: '0000-0000302', note: '8:00—18:00' },
                { name: '自驾车道路救援', phone: '0000-0000304' },
              ],
            },
          },
        ],
      },
    ],
  };
}
