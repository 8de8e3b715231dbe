'use client';

import { Link } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';

import { Icon } from '../parts/Icon.tsx';
import type { NavGroup } from './nav-groups.ts';

/** The entries of the navigation; the one of this screen is marked. */
export function NavLinks({ groups }: { groups: NavGroup[] }) {
  const pathname = usePathname();
  const isHere = (href: string) =>
    href === '/admin' ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
  return groups.map(({ label, entries }) => (
    <div className="zq-nav__group" key={label}>
      <div className="zq-nav__label">{label}</div>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link
              className={`zq-nav__link${isHere(entry.href) ? ' zq-nav__link--here' : ''}`}
              href={entry.href}
              prefetch={false}
              {...(isHere(entry.href) ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={entry.icon} />
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
