import type { ColumnPage, Edition, ListItem } from '../contract.ts';
import { exampleBase } from './base.ts';
import { exampleBlocks } from './blocks.ts';
import { picture, type Motif } from './items.ts';
import { columnLink, hrefOf, portal } from './sites.ts';

const titles = [
  '云川至临岚高速公路青石互通主体工程完工',
  '县政府常务会议研究冬春水利和供水保障',
  '我县新增三处省级水美乡村，累计达到二十一处',
  '今冬明春森林防火工作部署会召开，二十个乡镇签订责任书',
  '全县重点项目集中开工，总投资四十六亿元',
  '县长信箱开通“一件事”直办通道，办理时限压缩到三个工作日',
  '居家养老服务中心实现乡镇全覆盖',
  '老旧小区改造听证会举行，居民代表提出二十六条意见',
  '第四届云川山地马拉松开赛，三千名选手参加',
  '前三季度城镇新增就业五千二百人',
  '石潭水库除险加固主体工程通过验收',
  '县第三中学新校区启用，新增学位一千八百个',
  '城区公交线网优化方案公布，十二月一日起执行',
  '农产品质量安全抽检合格率百分之九十九点二',
  '云顶乡千亩茶园完成冬管，订单农户增至六百户',
  '全县河湖清淤整治完成年度任务',
  '县博物馆新馆布展完成，元旦试开放',
  '关于进一步做好全县今冬明春农村供水保障、森林草原防灭火、安全生产和困难群众基本生活保障等重点工作任务落实情况的通报公告',
];

const motifs: Motif[] = ['bridge', 'harvest', 'dam', 'mist', 'village', 'tea', 'river', 'orchard', 'fields'];

function rows(edition: Edition): ListItem[] {
  return titles.map((title, index) => ({
    title,
    href: hrefOf(edition, portal, `/202611/column-${index}.html`),
    date: `2026-11-${String(22 - Math.floor(index / 2)).padStart(2, '0')}T02:00:00.000Z`,
    source: '云川县融媒体中心',
    ...(index === 0 ? { pinned: true } : {}),
    ...(index === 3 ? { external: true, form: 'link' as const } : {}),
    ...(index === 7 ? { form: 'video' as const } : {}),
  }));
}

function base(edition: Edition, name: string, path: string) {
  const b = exampleBlocks(edition, portal);
  const root = columnLink(edition, portal, '新闻中心');
  const leaf = (text: string, current = false) => ({ ...b.link(text), current, open: false, children: [] });
  return {
    ...exampleBase({
      edition,
      site: portal,
      path,
      title: `${name} - 云川县人民政府`,
      currentKey: '新闻中心',
      trail: [root, { text: name, href: hrefOf(edition, portal, path) }],
      meta: [
        { name: 'ColumnName', content: name },
        { name: 'ColumnType', content: '工作动态' },
      ],
    }),
    kind: 'column' as const,
    name,
    description: '县委、县政府重要会议、活动和全县大事',
    tree: {
      root,
      nodes: [
        {
          ...leaf('政务新闻'),
          open: true,
          children: ['云川要闻', '部门动态', '乡镇动态', '通知公告'].map((text) => leaf(text, text === name)),
        },
        leaf('图片新闻'),
        leaf('视频新闻'),
        { ...leaf('新闻发布会'), children: [leaf('发布会预告')] },
        leaf('媒体看云川'),
      ],
    },
    years: [],
    items: [],
    blocks: [],
    rssHref: hrefOf(edition, portal, `${path}rss.xml`),
  };
}

/** The newest page of a long list. */
export function listColumn(edition: Edition): ColumnPage {
  const [featured] = rows(edition);
  const page = base(edition, '云川要闻', '/xw/yw/');
  const slice = (number: number) => ({
    number,
    href: hrefOf(edition, portal, `/xw/yw/index_${number}.html`),
    current: false,
  });
  return {
    ...page,
    look: 'list',
    ...(featured
      ? {
          featured: {
            ...featured,
            title: '岚江二桥主桥合龙，两岸通行时间将缩短二十分钟',
            picture: picture('bridge'),
            summary:
              '大桥全长一千二百六十米，双向四车道，两侧设非机动车道和人行道，计划明年五月通车。合龙后将转入桥面铺装、护栏安装和接线道路施工。',
          },
        }
      : {}),
    years: ['2026', '2025', '2024', '2023', '2022', '更早'].map((text, index) => ({
      text,
      href: hrefOf(edition, portal, `/xw/yw/${text}.html`),
      current: index === 0,
    })),
    items: rows(edition),
    pagination: {
      newest: { href: hrefOf(edition, portal, '/xw/yw/'), current: true },
      pages: [418, 417, 416].map(slice),
      oldest: { number: 1, href: hrefOf(edition, portal, '/xw/yw/index_1.html') },
      olderHref: hrefOf(edition, portal, '/xw/yw/index_418.html'),
    },
  };
}

/** An old page in the middle of a long list. */
export function oldListColumn(edition: Edition): ColumnPage {
  const { featured, ...page } = listColumn(edition);
  void featured;
  return {
    ...page,
    years: [],
    pagination: {
      newest: { href: hrefOf(edition, portal, '/xw/yw/'), current: false },
      pages: [418, 417, 416, 415, 414].map((number) => ({
        number,
        href: hrefOf(edition, portal, `/xw/yw/index_${number}.html`),
        current: number === 416,
      })),
      oldest: { number: 1, href: hrefOf(edition, portal, '/xw/yw/index_1.html') },
      newerHref: hrefOf(edition, portal, '/xw/yw/index_417.html'),
      olderHref: hrefOf(edition, portal, '/xw/yw/index_415.html'),
    },
  };
}

/** A column of pictures, one of them without a picture. */
export function picturesColumn(edition: Edition): ColumnPage {
  return {
    ...base(edition, '图片新闻', '/xw/tp/'),
    look: 'pictures',
    items: pictured(edition),
  };
}

const pictured = (edition: Edition): ColumnPage['items'] =>
  rows(edition)
    .slice(0, 10)
    .map((row, index) => {
      const motif = motifs[index];
      return { ...row, form: 'pictures' as const, ...(motif ? { picture: picture(motif) } : {}) };
    });

/** A column of documents with numbers, one without. */
export function documentsColumn(edition: Edition): ColumnPage {
  return {
    ...base(edition, '规范性文件', '/zwgk/gfxwj/'),
    look: 'documents',
    items: rows(edition)
      .slice(0, 8)
      .map((row, index) => ({
        ...row,
        ...(index === 5 ? {} : { number: `云川政办发〔2026〕${42 - index}号` }),
      })),
  };
}

/** A column whose sub-columns stand as blocks, one of them empty. */
export function coverColumn(edition: Edition): ColumnPage {
  const b = exampleBlocks(edition, portal);
  const block = (title: string, count: number) => ({
    header: b.header(title, '更多'),
    items: rows(edition).slice(0, count),
  });
  return {
    ...base(edition, '新闻中心', '/xw/'),
    look: 'cover',
    blocks: [
      block('云川要闻', 6),
      block('部门动态', 6),
      block('乡镇动态', 1),
      block('通知公告', 0),
      { header: b.header('图片新闻', '更多'), items: pictured(edition).slice(0, 3), pictures: true },
    ],
  };
}

/** A column with nothing in it. */
export function emptyColumn(edition: Edition): ColumnPage {
  return {
    ...base(edition, '发布会预告', '/xw/yg/'),
    description: '',
    look: 'list',
    empty: { lastUpdatedAt: '2026-08-11T02:00:00.000Z', parent: columnLink(edition, portal, '新闻发布会') },
  };
}

/** A column with a single item. */
export function singleColumn(edition: Edition): ColumnPage {
  return { ...base(edition, '媒体看云川', '/xw/mt/'), look: 'list', items: rows(edition).slice(0, 1) };
}
