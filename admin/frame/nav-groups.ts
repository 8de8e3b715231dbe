import type { Role } from '#policy/roles.ts';

import type { IconName } from '../parts/icon-paths.ts';

/** One line of the navigation. */
export interface NavEntry {
  label: string;
  href: string;
  icon: IconName;
  /** Collection behind it: shown only to those who can see it. */
  slug?: string;
  roles: readonly Role[];
}

export interface NavGroup {
  label: string;
  entries: NavEntry[];
}

const everyone = ['system', 'security', 'audit', 'manager', 'editor', 'reviewer', 'viewer'] as const;
const writers = ['audit', 'manager', 'editor', 'reviewer', 'viewer'] as const;

/** Every entry there is; an entry whose collection does not exist is shown to nobody. */
const groups: NavGroup[] = [
  {
    label: '工作',
    entries: [{ label: '工作台', href: '/admin', icon: 'layout-dashboard', roles: everyone }],
  },
  {
    label: '内容',
    entries: [
      collection('articles', '文章', 'file-text', writers),
      collection('columns', '栏目', 'list-tree', ['manager', 'audit']),
      collection('media', '媒体', 'photo', writers),
      collection('links', '轮播与链接', 'slideshow', writers),
    ],
  },
  {
    label: '公开',
    entries: [
      collection('disclosures', '公开目录', 'folder-open', writers),
      collection('regulations', '规章库', 'book-2', writers),
      collection('code-terms', '分类与代码', 'tags', writers),
      collection('calendar-years', '工作日历', 'calendar', ['system', 'manager', 'audit']),
    ],
  },
  {
    label: '网站群',
    entries: [
      collection('sites', '站点', 'sitemap', ['system', 'audit', 'manager']),
      collection('organisations', '组织机构', 'building-bank', ['system', 'audit']),
      collection('users', '用户', 'users', ['system', 'security', 'audit', 'manager']),
      { label: '发布状态', href: '/admin/publishing', icon: 'world-upload', roles: everyone },
      collection('synonyms', '同义词', 'arrows-exchange', ['system', 'audit']),
      { label: '搜索', href: '/admin/search', icon: 'search', roles: ['system', 'audit', 'manager'] },
    ],
  },
];

/** The navigation of one person: entries of their roles whose collection they can see, no empty groups. */
export function navGroupsFor(roles: readonly Role[], visible: readonly string[]): NavGroup[] {
  return groups
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        (entry) =>
          entry.roles.some((role) => roles.includes(role)) &&
          (entry.slug === undefined || visible.includes(entry.slug)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Group and entry of the navigation that a screen belongs to; nothing for the first page and for screens outside. */
export function placeOf(pathname: string): { group: string; entry: string } | null {
  for (const { label, entries } of groups) {
    const entry = entries.find(
      ({ href }) => href !== '/admin' && (pathname === href || pathname.startsWith(`${href}/`)),
    );
    if (entry !== undefined) return { group: label, entry: entry.label };
  }
  return null;
}

function collection(slug: string, label: string, icon: IconName, roles: readonly Role[]): NavEntry {
  return { slug, label, icon, roles, href: `/admin/collections/${slug}` };
}
