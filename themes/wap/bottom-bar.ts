import type { IconName, NavigationItem } from '../contract.ts';

/** One of the fixed entries at the foot of the screen. */
export interface BottomBarEntry {
  /** `key` of the navigation item behind it. */
  key: string;
  text: string;
  href: string;
  icon: IconName;
}

const places: readonly { text: string; icon: IconName; fits: (item: NavigationItem) => boolean }[] = [
  { text: '首页', icon: 'home', fits: ({ key }) => key === 'home' },
  { text: '公开', icon: 'list', fits: ({ text }) => text.includes('公开') },
  { text: '服务', icon: 'briefcase', fits: ({ text }) => text.includes('服务') },
  { text: '互动', icon: 'message', fits: ({ text }) => text.includes('互动') },
];

/**
 * Chooses the entries of the bottom bar from a site's navigation, in the fixed order 首页 公开 服务 互动.
 *
 * @returns one entry for each place the navigation can fill; empty when that is the home page alone.
 */
export function presentBottomBar(navigation: readonly NavigationItem[]): BottomBarEntry[] {
  const entries = places.flatMap(({ text, icon, fits }): BottomBarEntry[] => {
    const item = navigation.find(fits);
    return item === undefined ? [] : [{ key: item.key, text, href: item.href, icon }];
  });
  return entries.length > 1 ? entries : [];
}
