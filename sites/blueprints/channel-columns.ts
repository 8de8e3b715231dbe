import type { ChannelLook } from '#themes/contract.ts';
import type { ColumnTypeName } from './column-types.ts';
import type { ColumnPlan } from './types.ts';

type Row = [slug: string, name: string, description: string, columnType: ColumnTypeName];

const pictured = new Set(['parks', 'villages', 'stories', 'sights', 'food', 'heritage', 'people']);

/** The six channels of a portal, each with six columns of its own. */
export const channelColumns: ColumnPlan = {
  key: 'channels',
  name: '频道',
  slug: 'channels',
  description: '城市、农村、企业、投资、旅游、文化六个频道。',
  keywords: ['频道'],
  columnType: '概况信息',
  inNavigation: false,
  children: [
    channel('city', '城市频道', '在{place}生活：建设、出行、公园与街巷。', [
      ['news', '城市动态', '城市建设与管理的消息。', '工作动态'],
      ['parks', '公园街巷', '可以走走看看的公园、绿道和老街。', '概况信息'],
      ['projects', '建设项目', '道路、管网、住房改造工程的进展。', '工作动态'],
      ['travel', '公共出行', '公交线路、停车和慢行系统。', '办事服务'],
      ['life', '城市生活', '夜市、书房、健身与社区活动。', '工作动态'],
      ['governance', '城市治理', '市容、物业、垃圾分类与文明行动。', '工作动态'],
    ]),
    channel('rural', '农村频道', '田野、村庄与农家的日子。', [
      ['news', '三农动态', '农业生产和农村工作的消息。', '工作动态'],
      ['villages', '和美乡村', '看得见山、望得见水的村庄。', '概况信息'],
      ['industry', '特色产业', '茶、稻、果、菇、蜂等产业的发展。', '工作动态'],
      ['skills', '农技服务', '当季农事要点和技术指导。', '办事服务'],
      ['reform', '农村改革', '土地、集体经济和乡村治理的探索。', '工作动态'],
      ['market', '产销信息', '农产品行情、收购与销售渠道。', '数据发布'],
    ]),
    channel('enterprise', '企业频道', '让企业好办事、办成事。', [
      ['news', '企业动态', '企业生产经营和发展的消息。', '工作动态'],
      ['stories', '企业风采', '从车间和工坊里走出来的企业。', '概况信息'],
      ['policy', '惠企政策', '减税降费、用工用地等扶持政策。', '政策文件'],
      ['service', '助企服务', '企业办事指引和服务专员制度。', '办事服务'],
      ['innovation', '技术创新', '技术改造、专利和质量提升。', '工作动态'],
      ['jobs', '招工用工', '企业岗位和用工服务。', '工作动态'],
    ]),
    channel('investment', '投资频道', '产业基础、要素保障与项目机会。', [
      ['news', '招商动态', '招商活动和项目签约的消息。', '工作动态'],
      ['parks', '产业园区', '可以落户的园区和厂房。', '概况信息'],
      ['projects', '招商项目', '面向社会推介的项目。', '数据发布'],
      ['environment', '投资环境', '交通、水电、人才与生活配套。', '概况信息'],
      ['policy', '扶持政策', '投资建设的扶持办法。', '政策文件'],
      ['process', '办理流程', '从签约到投产的审批流程。', '办事服务'],
    ]),
    channel('tourism', '旅游频道', '山水、古镇和乡村，四季都可以来。', [
      ['sights', '景区景点', '山、水、古镇、乡村与研学去处。', '概况信息'],
      ['routes', '精品线路', '一日到三日的行程安排。', '概况信息'],
      ['food', '地方美食', '一方水土的味道。', '概况信息'],
      ['news', '旅游资讯', '景区开放、活动和服务的消息。', '工作动态'],
      ['festivals', '节庆活动', '一年里的节日、市集和赛事。', '工作动态'],
      ['service', '旅游服务', '交通、住宿、咨询与投诉。', '办事服务'],
    ]),
    channel('culture', '文化频道', '老手艺、新创作和身边的文化场馆。', [
      ['news', '文化动态', '文化活动与公共文化服务的消息。', '工作动态'],
      ['heritage', '非遗传承', '还在手上的技艺和还在唱的歌。', '概况信息'],
      ['people', '文化人物', '守艺人、书写者和讲述者。', '概况信息'],
      ['works', '文艺作品', '本土的散文、书画、摄影和戏曲。', '概况信息'],
      ['venues', '场馆活动', '博物馆、图书馆、文化馆的安排。', '工作动态'],
      ['history', '史志文物', '文物保护和地方史志。', '概况信息'],
    ]),
  ],
};

function channel(look: ChannelLook, name: string, description: string, rows: Row[]): ColumnPlan {
  return {
    key: `channels.${look}`,
    name,
    slug: look,
    description,
    keywords: [name],
    columnType: '概况信息',
    look: `channel-${look}`,
    inNavigation: false,
    children: rows.map(([slug, title, text, columnType]) => ({
      key: `channels.${look}.${slug}`,
      name: title,
      slug,
      description: text,
      keywords: [title],
      columnType,
      look: pictured.has(slug) ? 'pictures' : 'list',
    })),
  };
}
