/**
 * Lines that belong to the page and not to the text, recognised by their words. Only whole lines count, and only
 * before the first and after the last real paragraph (see `drop-chrome.ts`).
 */

const separators = /[\s|｜/·•:：,，>＞»[\]【】()（）「」<－—_-]+/g;

/** Words on buttons and links around a text; longer ones before those they begin with. */
const toolWords = [
  '(?:打印|保存|关闭|下载|收藏)(?:本页|此页|文章|本文|页面|窗口|预览|全文)?',
  '返回(?:顶部|首页|上页|上一页|列表|页首)?',
  '(?:加入|我要)收藏',
  '(?:一键)?分享(?:到|至)?',
  '复制(?:链接|网址)',
  '(?:我要|网站)?纠错',
  '(?:我要)?留言',
  '(?:语音)?(?:朗读|播报)',
  '放大|缩小',
  '无障碍(?:阅读|浏览|通道)?',
  '(?:长者|老年|关怀|适老化?)(?:模式|版|助手|专区)?',
  '扫一扫[^，。；]{0,30}',
  '(?:用|使用)?手机(?:扫码|扫一扫|浏览|阅读|查看)[^，。；]{0,20}',
  '(?:字体|字号|文字)(?:大小)?',
  '超大|特大|[大中小]|默认|正常',
  '(?:新浪|腾讯)?微博|微信|QQ空间|QQ好友|QQ|人人网|豆瓣|百度贴吧',
  '更多|点赞|评论',
  '繁體(?:版|中文)?|繁体(?:版|中文)?|简体(?:版|中文)?|English',
  '登录|注册|设为首页|(?:网站|站点)地图|联系我们|关于我们|网站声明|使用帮助|隐私(?:声明|保护)',
  '(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?',
  '\\d+次?|T',
];
const tools = new RegExp(toolWords.join('|'), 'gi');
/** Words that alone would be too common to prove anything. */
const weak = /更多|评论|下载|正常|默认|[大中小]|\d+次?|T|注册|微信|QQ/gi;

/** Nothing but words on buttons, one of which is on no button elsewhere; or the three sizes of letters. */
function isToolLine(text: string): boolean {
  if (text.replace(tools, '').replace(separators, '') !== '') return false;
  return /大.{0,3}中.{0,3}小/.test(text) || text.replace(weak, '').replace(separators, '') !== '';
}

const breadcrumb =
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?(?:栏目)?位置\s*(?:是|为)?\s*[:：]?\s*\S|^(?:网站|本站)?首页\s*(?:[>＞»›→\-\\/|]|&gt;)+\s*\S/;
const neighbour =
  /^[【[(（]?(?:上|下|前|后)一?(?:篇|条|页|则)(?:文章|新闻|信息)?[】\])）]?\s*(?:[:：]|没有了|无$)/;
const labels =
  /(?:信息来源|文章来源|稿件来源|来源|发布时间|发布日期|发稿时间|更新时间|日期|时间|作者|撰稿|供稿|编辑|审核|浏览(?:次数|量|数)?|点击(?:次数|量|数|率)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|字体|字号|字体大小|发布人|发布者|发布机构|信息分类)\s*[:：]/g;
const single =
  /^(?:(?:发布|发稿|更新)(?:时间|日期)|(?:浏览|点击|阅读|访问)(?:次数|量|数|率))\s*[:：]\s*[\d\s年月日:：./次-]*$/;
const footer =
  /版权所有|Copyright|©|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]|公网安备|网站标识码|政府网站找错|建议(?:您)?使用.{0,20}浏览器|分辨率|技术支持\s*[:：]|主办(?:单位)?\s*[:：].{0,60}(?:承办|维护|管理|联系)/i;
const siteLinks = /^(?:友情|相关)?链接\s*[:：][^，。；]{2,20}[|｜][^，。；]{2,200}$/;
const relatedHeading =
  /^[【[(（]?(?:相关(?:链接|文章|新闻|稿件|信息|阅读|推荐|报道|文档|内容)|推荐(?:阅读|文章)|延伸阅读|热点(?:推荐|新闻)|猜你喜欢|最新(?:文章|信息|发布)|友情链接)[】\])）]?\s*[:：]?$/;
const editorLine =
  /^[【[(（]?\s*(?:责任编辑|责编|编辑|网络编辑)\s*[:：]\s*([\p{Script=Han}·]{2,6}(?:[、 ][\p{Script=Han}·]{2,6})?)\s*[】\])）]?$/u;

export type ChromeLine = 'chrome' | 'related' | null;

/** Says whether a line of the page's head or foot is navigation, or the heading of links to other texts. */
export function recogniseChrome(line: string, zone: 'head' | 'foot'): ChromeLine {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 300 || text === '') return null;
  if (relatedHeading.test(text)) return 'related';
  if (zone === 'foot' && (footer.test(text) || siteLinks.test(text))) return 'chrome';
  if (text.length > 160) return null;
  if (breadcrumb.test(text) || neighbour.test(text) || single.test(text)) return 'chrome';
  if (isToolLine(withoutEditor(text))) return 'chrome';
  return isInformation(text) ? 'chrome' : null;
}

/** 「【我要纠错】 责任编辑：王小明」 */
const withoutEditor = (text: string): string =>
  text.replace(/(?:责任编辑|责编)\s*[:：]\s*[\p{Script=Han}·]{2,6}/u, '');

/** 「来源：… 发布时间：… 浏览次数：…」 */
function isInformation(text: string): boolean {
  const found = text.match(labels) ?? [];
  return found.length >= 2 && !/[，。；！？]/.test(text) && !/^(?:联系|电话|地址)/.test(text);
}

/** Name in a line that says nothing but who edited the text; null for other lines. */
export function readEditor(line: string): string | null {
  const text = line.trim();
  if (/^[【[(（]?(?:我要|网站)?纠错/.test(text))
    return /(?:责任编辑|责编)\s*[:：]\s*([\p{Script=Han}·]{2,6})\s*$/u.exec(text)?.[1] ?? null;
  return editorLine.exec(text)?.[1]?.trim() ?? null;
}

/** Labels of the block of catalog data that platforms print above a document. */
const catalogLabels =
  /索\s*引\s*号|发文机关|发布机构|成文日期|发文字号|主题分类|公文种类|组配分类|信息名称|有效性|生成日期|公开方式|公开时限/g;

/** True for the text of such a block: at least three of its labels. */
export function isCatalogBlock(text: string): boolean {
  return (
    new Set((text.match(catalogLabels) ?? []).map((label) => label.replace(/\s/g, ''))).size >= 3 &&
    text.length <= 1200
  );
}
