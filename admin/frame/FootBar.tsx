'use client';

import { Link } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';

import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icon-paths.ts';

/** The screens that people use on a phone. */
const entries: { href: string; label: string; icon: IconName }[] = [
  { href: '/admin', label: '工作台', icon: 'layout-dashboard' },
  { href: '/admin/publishing', label: '发布状态', icon: 'world-upload' },
  { href: '/admin/account', label: '我的账号', icon: 'user' },
];

/** The bar at the foot of a narrow window. */
export function FootBar() {
  const pathname = usePathname();
  return (
    <nav className="zq-foot" aria-label="手机导航">
      {entries.map(({ href, label, icon }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          {...(pathname === href ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={icon} size={22} />
          {label}
        </Link>
      ))}
    </nav>
  );
}
