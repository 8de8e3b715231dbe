import type { SearchDocument } from '../documents.ts';
import { exampleDocument } from './example-document.ts';

const policy = { kind: 'document', columnType: '政策文件', column: '县政府文件', genre: '通知' } as const;

/** A small website group in which every promise of `docs/search.md` can be checked. */
export const sampleDocuments: SearchDocument[] = [
  exampleDocument({
    ...policy,
    id: 'disclosure-1',
    title: '云川县人民政府关于印发《云川县农村供水工程管理办法》的通知',
    number: '云川政发〔2019〕5号',
    indexNumber: '014276888/2019-00005',
    issuer: '云川县人民政府',
    subject: '国土资源、能源\\水资源',
    date: '2019-03-02',
    validity: '有效',
    text: '第一条 为了规范农村供水工程的建设、运行和管理，保障农村居民饮水安全，制定本办法。\n第二条 本办法所称农村供水工程，是指向农村居民供水的设施。',
  }),
  exampleDocument({
    ...policy,
    id: 'disclosure-2',
    title: '云川县农村集中供水管理暂行办法',
    number: '云川政发〔2011〕15号',
    indexNumber: '014276888/2011-00015',
    issuer: '云川县人民政府',
    subject: '国土资源、能源\\水资源',
    date: '2011-05-27',
    validity: '废止',
    text: '本县行政区域内农村集中供水的建设和管理，适用本办法。农村供水实行有偿使用。',
  }),
  exampleDocument({
    ...policy,
    id: 'disclosure-3',
    title: '云川县户口登记工作细则',
    number: '云川公发〔2019〕5号',
    issuer: '县公安局',
    site: 'gaj',
    siteKind: 'department',
    subject: '公安、安全、司法\\公安',
    date: '2019-06-01',
    validity: '修改',
    text: '办理户口迁移的，应当提交居民身份证和迁移证明。依据云川政发〔2019〕5号文件执行。',
  }),
  exampleDocument({
    ...policy,
    id: 'disclosure-4',
    title: '关于户籍制度改革的实施意见',
    number: '云川政发〔2020〕12号',
    issuer: '云川县人民政府',
    subject: '公安、安全、司法\\公安',
    genre: '意见',
    date: '2020-01-15',
    validity: '有效',
    text: '全面放开落户限制，实行城乡统一的登记制度。',
  }),
  exampleDocument({
    id: 'article-1',
    title: '全县农村供水工程建设推进会召开',
    date: '2026-11-22T08:30:00.000Z',
    text: '会议强调，要加快农村供水工程建设。',
  }),
  exampleDocument({
    id: 'article-2',
    site: 'slj',
    siteKind: 'department',
    title: '停水通知',
    columnType: '通知公告',
    date: '2026-11-20',
    text: '因管网检修，青石镇农村供水将于本周六暂停。',
  }),
  exampleDocument({
    id: 'article-3',
    site: 'qingshi',
    siteKind: 'township',
    title: '重庆客商来青石镇考察',
    date: '2026-10-01',
    text: '客商一行考察了𠮷祥茶园，ＧＤＰ增长二○二六年预计百分之八。',
  }),
  exampleDocument({
    id: 'article-4',
    title: '没有日期的稿件',
    date: null,
    text: '这篇稿件日期不详，讲的是饮水。',
  }),
  exampleDocument({
    id: 'article-5',
    title: '日期有误的稿件',
    date: '2026-02-30',
    text: '這篇稿件用繁體字寫成，講的是網絡與戶籍。',
  }),
  exampleDocument({
    id: 'interpretation-1',
    kind: 'interpretation',
    title: '一图读懂《云川县农村供水工程管理办法》',
    issuer: '县水利局',
    site: 'slj',
    siteKind: 'department',
    columnType: '政策解读',
    date: '2019-03-04',
    text: '新办法把水质检测由每季度一次改为每月一次。',
  }),
  exampleDocument({
    id: 'attachment-1',
    kind: 'attachment',
    title: '附件：供水水价核定表.xlsx',
    columnType: '政策文件',
    date: '2019-03-02',
    text: '居民用水每立方米二元八角，特困户减半收取。',
    owner: { id: 'disclosure-1', title: '云川县人民政府关于印发《云川县农村供水工程管理办法》的通知' },
  }),
];

/** As many short documents about one thing as a test of paging needs, each a minute newer than the one before. */
export function manyDocuments(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, place) =>
    exampleDocument({
      id: `many-${place}`,
      title: `森林防火值班记录之${place}`,
      site: place % 2 === 0 ? 'lyj' : 'yjj',
      siteKind: 'department',
      date: new Date(Date.UTC(2025, 0, 1, 0, place)).toISOString(),
      text: '今日无火情。',
    }),
  );
}
