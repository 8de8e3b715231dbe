import type { Edition, RecordPage } from '../contract.ts';
import { exampleBase } from './base.ts';
import { validityTags } from './catalogs.ts';
import { columnLink, hrefOf, portal } from './sites.ts';

const qrSvg =
  '<img src="/media/qr.svg" width="120" height="120" alt="本页手机版地址的二维码" loading="lazy">';

const body = `<p>各乡镇人民政府，县政府各部门：</p>
<p>《云川县农村集中供水管理暂行办法》已经县政府常务会议通过，现印发给你们，请认真贯彻执行。</p>
<p class="ta-right">云川县人民政府</p><p class="ta-right">2021年5月27日</p>
<h2 id="zhang-1">第一章　总则</h2>
<p id="tiao-1"><strong>第一条</strong>　为了加强农村集中供水管理，保障农村居民用水安全，结合本县实际，制定本办法。</p>
<p id="tiao-2"><strong>第二条</strong>　本县行政区域内农村集中供水工程的建设、运行、维护和用水管理，适用本办法。</p>
<h2 id="zhang-2">第二章　建设与管护</h2>
<p id="tiao-3"><strong>第三条</strong>　供水单位应当建立水源巡查、水质检测和设备检修制度，每季度公布一次水质检测结果。</p>`;

const wideTable = `<p>目录如下。</p><div class="table-wrap" role="region" aria-label="表格：供水工程名录" tabindex="0"><table><caption>供水工程名录</caption><thead><tr>${Array.from({ length: 14 }, (_, n) => `<th scope="col">项目${n + 1}（万元）</th>`).join('')}</tr></thead><tbody><tr>${Array.from({ length: 14 }, (_, n) => `<td>${1200 + n * 45}.00</td>`).join('')}</tr></tbody></table></div>`;

function base(edition: Edition, heading: string, path: string): RecordPage {
  const item = { text: '法规文件', href: hrefOf(edition, portal, '/disclosure/mulu/shixiang/1/') };
  return {
    ...exampleBase({
      edition,
      site: portal,
      path,
      title: `${heading} - 云川县人民政府`,
      currentKey: '政务公开',
      trail: [
        columnLink(edition, portal, '政务公开'),
        item,
        { text: '正文', href: hrefOf(edition, portal, path) },
      ],
      meta: [
        { name: 'ColumnName', content: '政府信息公开' },
        { name: 'ColumnType', content: '信息公开目录' },
        { name: 'ArticleTitle', content: heading },
        { name: 'PubDate', content: '2021-06-01 08:30' },
        { name: 'ContentSource', content: '云川县人民政府' },
      ],
    }),
    kind: 'record',
    heading,
    issuer: '云川县人民政府',
    publishedOn: '2021-06-01',
    catalog: [
      { name: '索引号', value: '000000001/2021-00064' },
      { name: '主题分类', value: '农业、林业、水利 › 水利' },
      { name: '发布机构', value: '云川县人民政府' },
      { name: '发布日期', value: '2021-06-01' },
      { name: '公开方式', value: '主动公开' },
      { name: '有效性', value: '有效', tag: validityTags.valid },
      { name: '名称', value: heading, wide: true },
    ],
    contents: [],
    bodyHtml: '<p>正文。</p>',
    attachments: [],
    history: [{ date: '2021-06-01', event: '发布' }],
    readings: [],
    explains: [],
    related: [],
    qrSvg,
  };
}

/** No longer in force, with everything a record can have. */
export function abolishedRecord(edition: Edition): RecordPage {
  const page = base(edition, '云川县农村集中供水管理暂行办法', '/gongkai/2021/gongshui.html');
  const link = (text: string) => ({ text, href: hrefOf(edition, portal, '/gongkai/2026/xin.html') });
  return {
    ...page,
    number: '云川政发〔2021〕11号',
    mark: {
      word: '废止',
      tone: 'bad',
      since: '2026-11-16',
      text: '本文件自2026年11月16日起废止，不再作为办事依据。',
      successor: { ...link('云川县农村供水工程管理办法'), number: '云川政发〔2026〕18号' },
    },
    catalog: [
      ...page.catalog.slice(0, 3),
      { name: '文号', value: '云川政发〔2021〕11号' },
      { name: '成文日期', value: '2021-05-27' },
      { name: '发布日期', value: '2021-06-01' },
      { name: '施行日期', value: '2021-07-01' },
      { name: '废止日期', value: '2026-11-16' },
      { name: '公开方式', value: '主动公开' },
      { name: '有效性', value: '已废止', tag: validityTags.abolished },
      { name: '名称', value: page.heading, wide: true },
      { name: '内容概述', value: '规定农村集中供水工程的建设、运行、维护、水价和用水管理。', wide: true },
      { name: '关键词', value: '农村供水　水价　工程管护', wide: true },
    ],
    bodyHtml: body,
    attachments: [
      { name: '云川县农村集中供水管理暂行办法', href: '/media/202106/a1.pdf', type: 'PDF', size: '428 KB' },
      { name: '云川县农村集中供水管理暂行办法', href: '/media/202106/a2.ofd', type: 'OFD', size: '395 KB' },
      { name: '附件：供水工程名录', href: '/media/202106/a3.docx', type: 'DOCX', size: '62 KB' },
    ],
    history: [
      { date: '2026-11-16', event: '废止', link: link('云川政发〔2026〕18号') },
      { date: '2023-09-14', event: '修改', text: '修改第六条、第十一条', link: link('云川政发〔2023〕15号') },
      { date: '2021-07-01', event: '施行' },
      { date: '2021-05-27', event: '成文' },
    ],
    readings: [
      {
        title: '图解：农村供水有了新办法',
        href: hrefOf(edition, portal, '/202611/tujie.html'),
        date: '2026-11-18T02:00:00.000Z',
        source: '县水利局',
      },
    ],
    explains: [link('云川县水资源保护条例实施细则')],
    related: [link('农村供水水价核定细则'), link('饮用水水源保护区划定方案')],
    errorReportHref: 'https://example.gov.cn/zhaocuo',
  };
}

/** The least a record can have: no number, a sentence of text. */
export const shortRecord = (edition: Edition): RecordPage =>
  base(edition, '关于停水的公告', '/gongkai/2026/tingshui.html');

/** A long title with rare characters, partly in force, and a table wider than any screen. */
export function wideRecord(edition: Edition): RecordPage {
  const heading =
    '关于进一步做好全县今冬明春“𠮷田”农村供水保障、森林草原防灭火、安全生产、𬭚矿勘查和困难群众基本生活保障等重点工作任务落实情况的通报公告';
  return {
    ...base(edition, heading, '/gongkai/2026/biao.html'),
    mark: { word: '部分失效', tone: 'warn', text: '本文件部分条款已经失效，引用时请核对。' },
    bodyHtml: wideTable,
  };
}

/** Only to be had on request: title, number and reason, no text. */
export function withheldRecord(edition: Edition): RecordPage {
  return {
    ...base(edition, '关于县城北片区地下管网测绘成果的函', '/gongkai/2026/han.html'),
    number: '云川自然资函〔2026〕7号',
    bodyHtml: '',
    withheld: {
      title: '本信息依申请公开',
      text: '理由：涉及测绘成果管理要求。可以按依申请公开的方式提出申请。',
      links: [{ text: '怎样申请', href: hrefOf(edition, portal, '/disclosure/apply/') }],
    },
  };
}

/** A regulation with its table of contents. */
export function regulationRecord(edition: Edition): RecordPage {
  const page = base(edition, '云川县水资源保护条例', '/guizhang/shuiziyuan.html');
  return {
    ...page,
    catalog: [
      { name: '名称', value: page.heading, wide: true },
      { name: '制定机关', value: '云川市人民代表大会常务委员会' },
      { name: '效力级别', value: '地方性法规' },
      { name: '公布日期', value: '2021-06-01' },
      { name: '施行日期', value: '2021-07-01' },
      { name: '时效性', value: '有效', tag: validityTags.valid },
    ],
    history: [],
    notes: ['2021年5月27日市人民代表大会常务委员会第三十次会议通过', '2023年9月14日修正'],
    contents: [
      { text: '第一章　总则', href: '#zhang-1' },
      { text: '第一条', href: '#tiao-1' },
      { text: '第二条', href: '#tiao-2' },
      { text: '第二章　建设与管护', href: '#zhang-2' },
      { text: '第三条', href: '#tiao-3' },
    ],
    bodyHtml: body,
  };
}
