const editions: Readonly<Record<string, string>> = { desktop: '电脑版', wap: '手机版' };
const kinds: Readonly<Record<string, string>> = {
  home: '首页',
  article: '文章',
  column: '栏目',
  'column-feed': '栏目订阅',
  'site-feed': '站点订阅',
  'site-map': '网站地图',
  sitemap: '给搜索引擎的目录',
  'sitemap-part': '给搜索引擎的目录',
  robots: '给搜索引擎的说明',
  'not-found': '找不到页面的说明',
};

/** A page as people know it: edition and kind, and the record that it shows, where it is one of ours. */
export interface PresentedPage {
  name: string;
  /** The form of the record in the admin; null when the page has none. */
  record: string | null;
}

/** Tells what a page is from its key in the store, `desktop/article/123`. */
export function presentPage(key: string): PresentedPage {
  const [edition = '', kind = '', id = ''] = key.split('/');
  const name = [editions[edition], kinds[kind]].filter((part) => part !== undefined).join('');
  const record = kind === 'article' || kind === 'column' ? `/admin/collections/${kind}s/${id}` : null;
  return { name: name === '' ? '页面' : name, record: id === '' ? null : record };
}
