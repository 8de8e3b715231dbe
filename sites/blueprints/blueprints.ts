import { departmentColumns } from './department-columns.ts';
import { departmentHome } from './department-home.ts';
import { portalColumns } from './portal-columns.ts';
import { portalHome } from './portal-home.ts';
import { townshipColumns } from './township-columns.ts';
import { townshipHome } from './township-home.ts';
import type { Blueprint, BlueprintName, FooterLinkPlan, RolePlan } from './types.ts';

const siteRoles: RolePlan[] = [
  { role: 'manager', name: '站点管理员', duty: '管栏目、外观和人员，收推送', people: 1 },
  { role: 'editor', name: '采编', duty: '写稿、传图、维护栏目', people: 2 },
  { role: 'reviewer', name: '审核', duty: '初审、复审、终审，三步不同人', people: 3 },
  { role: 'viewer', name: '查看', duty: '只看不改，供领导和督查使用', people: 1 },
];

const portalPages: FooterLinkPlan[] = [
  { text: '联系我们', column: 'site.contact' },
  { text: '关于本站', column: 'site.introduction' },
  { text: '隐私声明', column: 'site.privacy' },
  { text: '无障碍声明', column: 'site.accessibility' },
  { text: '网站工作年度报表', column: 'site.annual' },
];

const subSiteFooter = (contact: string): FooterLinkPlan[] => [
  { text: '联系我们', column: contact },
  ...portalPages.slice(1).map((link): FooterLinkPlan => ({ ...link, portal: true })),
];

/** The three kinds of sites of a county, as data. */
export const blueprints: Record<BlueprintName, Blueprint> = {
  portal: {
    name: 'portal',
    title: '政府门户',
    description: '县级人民政府门户：新闻、公开、服务、互动、数据、专题与六个频道。',
    kind: 'portal',
    accents: ['黛蓝', '绛红', '石青', '墨青'],
    hotWords: ['医保缴费', '公积金提取', '不动产登记', '入学报名', '招聘公告'],
    columns: portalColumns,
    home: portalHome,
    footer: portalPages,
    roles: siteRoles,
  },
  township: {
    name: 'township',
    title: '乡镇网站',
    description: '乡镇人民政府子站：镇情、动态、公开、便民服务、村务公示与和美乡村。',
    kind: 'township',
    accents: ['松绿', '石青', '秋香', '赭石', '绛红', '紫棠', '墨青', '黛蓝'],
    hotWords: ['医保缴费', '宅基地审批', '公益岗位', '停水通知'],
    columns: townshipColumns,
    home: townshipHome,
    footer: subSiteFooter('about.agency'),
    roles: siteRoles,
  },
  department: {
    name: 'department',
    title: '部门网站',
    description: '政府部门和单位子站：机构、动态、公开、办事、解读与业务指导。',
    kind: 'department',
    accents: ['黛蓝', '赭石', '松绿', '石青', '墨青', '绛红', '紫棠', '秋香'],
    hotWords: ['办事指南', '政策解读', '公开年报'],
    columns: departmentColumns,
    home: departmentHome,
    footer: subSiteFooter('about.offices'),
    roles: siteRoles,
  },
};

/** Whether a text names a blueprint. */
export function isBlueprintName(text: string): text is BlueprintName {
  return Object.hasOwn(blueprints, text);
}
