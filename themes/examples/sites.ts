import type { Accent, Chrome, Edition, Link, NavigationItem, SiteKind } from '../contract.ts';
import { computeAccent } from '../parts/accent.ts';

/** An invented site of 云川县, enough to print its pages. */
export interface ExampleSite {
  code: string;
  path: string;
  name: string;
  shortName: string;
  tagline: string;
  kind: SiteKind;
  colour: string;
  superiors: string[];
  navigation: Record<string, string[]>;
  hotWords: string[];
}

export const portal: ExampleSite = {
  code: 'portal',
  path: '',
  name: '云川县人民政府',
  shortName: '云川县',
  tagline: "The People's Government of Yunchuan County",
  kind: 'portal',
  colour: '#1f4e8c',
  superiors: ['省人民政府', '市人民政府', 'English'],
  navigation: {
    首页: [],
    走进云川: ['县情概况', '历史沿革', '行政区划', '自然资源'],
    新闻中心: ['云川要闻', '部门动态', '乡镇动态', '通知公告', '图片新闻', '视频新闻', '新闻发布会'],
    政务公开: ['公开指南', '公开制度', '法定主动公开', '公开年报', '依申请公开', '政策解读', '规范性文件'],
    办事服务: ['个人办事', '企业办事'],
    互动交流: ['领导信箱', '民意征集', '网上调查'],
    政府数据: [],
    专题专栏: [],
    乡镇部门: [],
  },
  hotWords: ['秋粮收购', '医保缴费', '森林防火', '公积金提取', '招聘公告'],
};

export const township: ExampleSite = {
  code: 'qingshi',
  path: '/sites/qingshi',
  name: '青石镇人民政府',
  shortName: '青石镇',
  tagline: '云川县人民政府网站群 · 乡镇',
  kind: 'township',
  colour: '#1c6547',
  superiors: ['云川县人民政府门户', '乡镇与部门网站'],
  navigation: {
    首页: [],
    镇情概况: ['青石简介', '领导班子', '内设机构'],
    镇务动态: [],
    政务公开: ['公开指南', '公开年报'],
    便民服务: [],
    村务公示: [],
    和美乡村: [],
    互动交流: [],
  },
  hotWords: ['医保缴费', '宅基地审批', '公益岗位', '停水通知'],
};

export const department: ExampleSite = {
  code: 'nongye',
  path: '/sites/nongye',
  name: '云川县农业农村局',
  shortName: '县农业农村局',
  tagline: '云川县人民政府网站群 · 部门',
  kind: 'department',
  colour: '#8a471a',
  superiors: ['云川县人民政府门户', '乡镇与部门网站'],
  navigation: {
    首页: [],
    机构概况: ['机构职能', '领导信息'],
    工作动态: [],
    政务公开: [],
    办事服务: [],
    政策解读: [],
    农事指导: [],
    互动交流: [],
  },
  hotWords: ['耕地补贴', '农机补贴', '越冬管理', '农药许可'],
};

/** Address of a page of a site in one edition; the portal's home page in desktop is `/`. */
export function hrefOf(edition: Edition, site: ExampleSite, path = '/'): string {
  return `${edition === 'wap' ? '/wap' : ''}${site.path}${path}`;
}

const slug = (text: string): string =>
  [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('');

/** Link to an invented column. */
export function columnLink(edition: Edition, site: ExampleSite, text: string): Link {
  return { text, href: hrefOf(edition, site, `/${slug(text)}/`) };
}

function navigationOf(edition: Edition, site: ExampleSite): NavigationItem[] {
  return Object.entries(site.navigation).map(([text, children], index) => ({
    ...(index === 0
      ? { text, href: hrefOf(edition, site), key: 'home' }
      : { ...columnLink(edition, site, text), key: text }),
    children: children.map((child) => columnLink(edition, site, child)),
  }));
}

const mode = (change: string): string => `/view?${change}`;

export function accentOf(site: ExampleSite): Accent {
  return computeAccent(site.colour);
}

/** Masthead, navigation and footer of an invented site. */
export function exampleChrome(edition: Edition, site: ExampleSite): Chrome {
  const { code, name, shortName, tagline, kind } = site;
  const isPortal = kind === 'portal';
  return {
    edition,
    site: {
      code,
      name,
      shortName,
      tagline,
      kind,
      homeHref: hrefOf(edition, site),
      siteMapHref: hrefOf(edition, site, '/sitemap.html'),
    },
    accent: accentOf(site),
    superiors: site.superiors.map((text) => ({
      text,
      href: isPortal ? 'https://www.example.gov.cn/' : '/',
      external: isPortal,
    })),
    tools: {
      largePrintHref: mode('on=lp'),
      extraLargeHref: mode('on=xl'),
      normalSizeHref: mode('off=xl'),
      highContrastHref: mode('on=hc&off=blue'),
      blueHref: mode('on=blue&off=hc'),
      normalColourHref: mode('off=hc.blue'),
      standardHref: mode('off=lp.xl.hc.blue'),
      traditionalHref: mode('on=hant'),
      simplifiedHref: mode('off=hant'),
    },
    search: {
      action: hrefOf(edition, site, '/search'),
      scopes: isPortal
        ? [
            { value: '', text: '全站' },
            { value: 'portal', text: '门户' },
          ]
        : [
            { value: '', text: '全站' },
            { value: code, text: '本站' },
          ],
      hotWords: site.hotWords.map((text) => ({
        text,
        href: `${hrefOf(edition, site, '/search')}?q=${encodeURIComponent(text)}`,
      })),
    },
    navigation: navigationOf(edition, site),
    footer: {
      links: [
        '网站地图',
        '联系我们',
        '关于本站',
        '隐私声明',
        '无障碍声明',
        'RSS 订阅',
        '网站工作年度报表',
      ].map((text) =>
        text === '网站地图'
          ? { text, href: hrefOf(edition, site, '/sitemap.html') }
          : columnLink(edition, site, text),
      ),
      organiser: name,
      undertaker: isPortal ? '云川县人民政府办公室' : `${shortName}办公室`,
      siteCode: '0000000001',
      icp: '示ICP备00000000号-1',
      icpHref: 'https://beian.miit.gov.cn/',
      police: '示公网安备 00000000000000号',
      policeHref: 'https://beian.mps.gov.cn/',
      phone: '0000-0000000（只受理网站建设维护事宜）',
      address: '云川县云口镇滨河路1号',
      postcode: '000000',
      conacHref: 'https://bszs.conac.cn/',
      errorReportHref: 'https://zfwzgl.www.gov.cn/',
    },
  };
}
