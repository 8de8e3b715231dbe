import type { ArticlePage, Edition } from '../contract.ts';
import { exampleBase } from './base.ts';
import { exampleBlocks } from './blocks.ts';
import { picture } from './items.ts';
import { columnLink, hrefOf, portal } from './sites.ts';

const qrSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h29v29H0z"/><path stroke="#000000" d="M4 4.5h7m2 0h3m2 0h7M4 5.5h1m5 0h1m3 0h2m2 0h1m5 0h1M4 6.5h1m1 0h3m1 0h1m1 0h4m2 0h1m1 0h3m1 0h1M4 7.5h1m1 0h3m1 0h1m1 0h1m1 0h2m2 0h1m1 0h3m1 0h1M4 8.5h1m1 0h3m1 0h1m2 0h2m3 0h1m1 0h3m1 0h1M4 9.5h1m5 0h1m1 0h4m2 0h1m5 0h1M4 10.5h7m1 0h1m1 0h1m1 0h1m1 0h7M4 13.5h3m2 0h5m3 0h2m2 0h4M4 15.5h1m2 0h3m4 0h6m1 0h2M4 18.5h7m3 0h2m4 0h3M4 19.5h1m5 0h1m2 0h6m1 0h1M4 20.5h1m1 0h3m1 0h1m3 0h2m1 0h5M4 21.5h1m1 0h3m1 0h1m2 0h4m2 0h3M4 22.5h1m1 0h3m1 0h1m1 0h2m4 0h5M4 23.5h1m5 0h1m4 0h2m2 0h3M4 24.5h7m1 0h4m1 0h4m1 0h2"/></svg>';

const figure = (motif: 'harvest' | 'dam', caption: string): string => {
  const { src, srcset, alt } = picture(motif);
  return `<figure><img src="${src}" srcset="${srcset}" sizes="(max-width: 800px) 100vw, 760px" width="1200" height="720" alt="${alt}" loading="lazy"/><figcaption>${caption}</figcaption></figure>`;
};

const body = `<p>11月20日上午，城北粮库的过磅区排起长队。稻香镇农户把自家晚稻送进库房，质检、过磅、开票一气呵成，从进门到收到银行短信只用了三十五分钟。县粮食和物资储备中心介绍，今年秋粮上市以来，全县累计收购八万零四百三十四吨，比去年同期增加六千二百吨。</p>
${figure('harvest', '禾丰镇万亩稻田进入收割尾声，农户边收边送粮入库。（示意图）')}
<p>为了不让农民排长队、跑空路，十二个收购库点从11月1日起延长服务时间，其中两个主库营业到晚上八点；每个库点都设立老年售粮绿色通道，安排专人帮助卸车和填写单据。</p>
<h2>收购进度和价格</h2>
<p>从收购结构看，优质稻占比首次超过七成，平均收购价每公斤二元八角六分，比去年同期高出八分。</p>
<div class="table-wrap" role="region" aria-label="表格：各收购库点进度" tabindex="0"><table><caption>各收购库点进度（截至11月20日）</caption><thead><tr><th scope="col">库点</th><th scope="col">服务乡镇</th><th scope="col">收购量（吨）</th><th scope="col">均价（元/公斤）</th><th scope="col">营业时间</th></tr></thead><tbody><tr><td>城北粮库</td><td>云口镇、沙洲镇</td><td>18,420</td><td>2.88</td><td>7:00—20:00</td></tr><tr><td>禾丰粮库</td><td>禾丰镇、稻香镇</td><td>16,905</td><td>2.86</td><td>7:00—20:00</td></tr><tr><td>青石粮站</td><td>青石镇、石潭镇</td><td>12,337</td><td>2.85</td><td>7:30—19:00</td></tr></tbody></table></div>
<h2>烘干补贴怎么领</h2>
<p>针对十月下旬连续阴雨造成的稻谷水分偏高，县财政安排专项资金四百六十万元。对行动不便的农户，村级代办点可以预约上门收粮，预约电话在<a href="/202611/phones.html">收购库点与电话一览</a>中查询。</p>
<blockquote><p>应收尽收、不打白条、不拒收。</p></blockquote>
<ul><li>带身份证和过磅单；</li><li>当场抵扣，无需另行申请。</li></ul>`;

const wideTable = `<p>各乡镇全年任务分解如下。</p><div class="table-wrap" role="region" aria-label="表格：任务分解" tabindex="0"><table><caption>2026年度任务分解</caption><thead><tr><th scope="col">乡镇</th>${Array.from({ length: 12 }, (_, month) => `<th scope="col">${month + 1}月（万元）</th>`).join('')}<th scope="col">合计</th></tr></thead><tbody>${['青石镇', '柳溪镇', '云口镇'].map((name, row) => `<tr><th scope="row">${name}</th>${Array.from({ length: 13 }, (_, month) => `<td>${1200 + row * 310 + month * 45}.00</td>`).join('')}</tr>`).join('')}</tbody></table></div>`;

function base(edition: Edition, heading: string, path: string): Omit<ArticlePage, 'form' | 'bodyHtml'> {
  const b = exampleBlocks(edition, portal);
  const column = columnLink(edition, portal, '云川要闻');
  return {
    ...exampleBase({
      edition,
      site: portal,
      path,
      title: `${heading} - 云川县人民政府`,
      currentKey: '新闻中心',
      trail: [
        columnLink(edition, portal, '新闻中心'),
        column,
        { text: '正文', href: hrefOf(edition, portal, path) },
      ],
      meta: [
        { name: 'ColumnName', content: '云川要闻' },
        { name: 'ColumnType', content: '工作动态' },
        { name: 'ArticleTitle', content: heading },
        { name: 'PubDate', content: '2026-11-22 08:30' },
        { name: 'ContentSource', content: '云川县融媒体中心' },
      ],
    }),
    kind: 'article',
    heading,
    publishedAt: '2026-11-22T00:30:00.000Z',
    source: '云川县融媒体中心',
    pictures: [],
    attachments: [],
    qrSvg,
    explains: [],
    related: [],
    sameColumn: {
      header: b.header('云川要闻', '更多'),
      items: b.list([
        '11-22 县政府常务会议研究冬春水利和供水保障',
        '11-21 新增三处省级水美乡村',
        '11-21 森林防火部署会召开',
        '11-20 重点项目集中开工',
      ]),
    },
  };
}

/** A long text with everything an article can have. */
export function longArticle(edition: Edition): ArticlePage {
  const b = exampleBlocks(edition, portal);
  return {
    ...base(edition, '全县秋粮收购突破八万吨　售粮款实现当日结算', '/202611/qiuliang.html'),
    form: 'text',
    subtitle: '十二个库点延长服务时间，烘干费用由财政补贴',
    author: '林知夏',
    editor: '苏映川',
    summary: '十二个收购库点延长服务时间，设立老年售粮绿色通道。',
    bodyHtml: body,
    attachments: [
      { name: '2026年秋粮收购库点与电话一览', href: '/media/202611/a1.pdf', type: 'PDF', size: '312 KB' },
      {
        name: '秋粮收购价格日报（11月1日至20日）',
        href: '/media/202611/a2.xlsx',
        type: 'XLSX',
        size: '48 KB',
      },
      { name: '关于秋粮烘干费用补贴的通知', href: '/media/202611/a3.ofd', type: 'OFD', size: '186 KB' },
    ],
    previous: {
      text: '云川至临岚高速公路青石互通主体工程完工',
      href: hrefOf(edition, portal, '/202611/p.html'),
    },
    next: {
      text: '我县新增三处省级水美乡村，累计达到二十一处',
      href: hrefOf(edition, portal, '/202611/n.html'),
    },
    related: b.list(
      [
        '11-20 设施农业用地备案有了细则',
        '11-18 秋粮烘干补贴政策问答',
        '11-15 图解：今年的收购价格',
        '11-10 收购库点延长服务时间的公告',
      ],
      ['greenhouses'],
    ),
    errorReportHref: 'https://zfwzgl.www.gov.cn/',
  };
}

/** A short text without picture, author, neighbours or attachments. */
export function shortArticle(edition: Edition): ArticlePage {
  const { sameColumn, ...page } = base(edition, '计划停水通知', '/202611/tingshui.html');
  return {
    ...page,
    form: 'text',
    bodyHtml: '<p>11月25日8时至17时，云脚村、松坡村停水检修。</p>',
    sameColumn: { ...sameColumn, items: [] },
  };
}

/** A table wider than the page and a title of sixty characters. */
export function wideArticle(edition: Edition): ArticlePage {
  return {
    ...base(
      edition,
      '云川县人民政府办公室关于印发二〇二六年全县农村供水保障、森林防火和困难群众基本生活保障重点任务分解方案的通知（修订）',
      '/202611/fenjie.html',
    ),
    form: 'text',
    bodyHtml: wideTable,
    attachments: [
      { name: '任务分解表'.repeat(14), href: '/media/202611/a4.pdf', type: 'PDF', size: '1.2 MB' },
    ],
  };
}

/** Characters outside the basic plane, signs that need escaping, emoji. */
export function rareArticle(edition: Edition): ArticlePage {
  return {
    ...base(edition, '“𠮷田”与𬭚、𫟅等元素：<科普> & 问答 👨‍👩‍👧', '/202611/rare.html'),
    form: 'text',
    author: '龚𠅤',
    bodyHtml:
      '<p>𠮷、𡈽、𪚥：生僻字也要显示。AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</p>',
  };
}

/** A set of pictures with captions. */
export function picturesArticle(edition: Edition): ArticlePage {
  return {
    ...base(edition, '图集：石潭水库的一天', '/202611/shitan.html'),
    form: 'pictures',
    bodyHtml: '<p>除险加固主体工程通过验收。</p>',
    pictures: [
      { ...picture('dam'), caption: '清晨，大坝上的巡查员。（示意图）' },
      { ...picture('river'), caption: '正午，下游渡口。（示意图）' },
      { ...picture('mist'), caption: '' },
    ],
  };
}

/** A video with a poster. */
export function videoArticle(edition: Edition): ArticlePage {
  return {
    ...base(edition, '视频：三分钟看懂规划草案', '/202611/video.html'),
    form: 'video',
    bodyHtml: '<p>规划草案公示期三十天。</p>',
    video: {
      src: '/media/202611/v1.mp4',
      type: 'video/mp4',
      poster: picture('town'),
      title: '三分钟看懂规划草案',
    },
  };
}
