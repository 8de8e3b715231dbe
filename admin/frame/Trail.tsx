'use client';

import { Link, useStepNav } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';

import { placeOf } from './nav-groups.ts';

/** The way to this screen: group of the navigation, list, record. */
export function Trail() {
  const { stepNav } = useStepNav();
  const pathname = usePathname();
  const place = placeOf(pathname);
  const own = pathname === '/admin' ? '工作台' : place?.entry;
  // The steps come once the screen has started; until then the entry of the navigation stands for it.
  const rest = stepNav.length > 0 && pathname !== '/admin' ? stepNav : [{ label: own ?? '', url: undefined }];
  const steps = [...(place === null ? [] : [{ label: place.group, url: undefined }]), ...rest];
  return (
    <nav className="zq-trail" aria-label="当前位置">
      <ol>
        {steps.map(({ label, url }, index) => {
          const said = typeof label === 'string' ? label : '';
          const isLast = index === steps.length - 1;
          return (
            <li key={`${index}${said}`} {...(isLast ? { 'aria-current': 'page' as const } : {})}>
              {url === undefined || url === '' || isLast ? (
                said
              ) : (
                <Link href={url} prefetch={false}>
                  {said}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
