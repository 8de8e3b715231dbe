'use client';

import { useNav } from '@payloadcms/ui';
import { useEffect, useState, type ReactNode } from 'react';

const wide = '(min-width: 1024px)';

/** The column of the navigation: always there on a wide window, behind the menu button on a narrow one. */
export function NavFrame({ children }: { children: ReactNode }) {
  const { navOpen, navRef, setNavOpen } = useNav();
  const [isWide, setIsWide] = useState(true);
  useEffect(() => {
    const media = window.matchMedia(wide);
    const look = () => setIsWide(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  const open = isWide || navOpen;
  return (
    <aside className={`nav zq-nav-frame${open ? ' nav--nav-open' : ''}`} inert={!open}>
      <div className="nav__scroll" ref={navRef}>
        {!isWide && (
          <button type="button" className="zq-link zq-nav__close" onClick={() => setNavOpen(false)}>
            收起导航
          </button>
        )}
        {children}
      </div>
    </aside>
  );
}
