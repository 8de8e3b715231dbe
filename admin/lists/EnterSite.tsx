'use client';

import { useRouter } from 'next/navigation.js';

import { rememberRecent } from '../site-choice/recent-sites.ts';
import { writeSiteCookie } from '../site-choice/site-cookie.ts';

/** Makes a site the chosen one and goes on there. */
export function EnterSite({
  site,
  href,
  label,
  name,
}: {
  site: string;
  href: string;
  label: string;
  name: string;
}) {
  const router = useRouter();
  function enter(): void {
    document.cookie = writeSiteCookie(site);
    rememberRecent(site);
    router.push(href);
    router.refresh();
  }
  return (
    <button type="button" className="zq-next" aria-label={`${label}：${name}`} onClick={enter}>
      {label}
    </button>
  );
}
