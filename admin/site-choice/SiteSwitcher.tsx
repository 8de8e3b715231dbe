'use client';

import { useRouter } from 'next/navigation.js';
import { useEffect, useRef, useState } from 'react';

import { hasUnsaved } from '../backup/unsaved.ts';
import { Icon } from '../parts/Icon.tsx';
import type { SwitcherState } from './read-switcher.ts';
import { rememberRecent } from './recent-sites.ts';
import { writeSiteCookie } from './site-cookie.ts';
import { SitePanel } from './SitePanel.tsx';

interface Props extends SwitcherState {
  role: string;
}

/** Chooses the site whose lists are shown; plain text for people of one site. */
export function SiteSwitcher({ total, here, role }: Props) {
  if (total === 0) return null;
  if (total > 1) return <Switcher total={total} here={here} role={role} />;
  return (
    <div className="zq-site zq-site--only">
      <Icon name="building-community" />
      <span>
        <b>{here?.name}</b>
        <small>{role}</small>
      </span>
    </div>
  );
}

function Switcher({ total, here, role }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyS' || event.isComposing) return;
      // The switcher stands twice, in the navigation and in the header; only one of them is shown.
      if (opener.current === null || opener.current.offsetParent === null) return;
      event.preventDefault();
      setOpen(true);
    };
    const onPress = (event: PointerEvent) => {
      if (box.current && event.target instanceof Node && !box.current.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);

  function choose(site: string | null): void {
    if (hasUnsaved() && !window.confirm('有未保存的文字。切换站点吗？文字已在本机备份。')) return;
    document.cookie = writeSiteCookie(site);
    if (site !== null) rememberRecent(site);
    close();
    router.refresh();
  }

  return (
    <div className="zq-site-box" ref={box}>
      <button
        ref={opener}
        type="button"
        className="zq-site"
        aria-expanded={open}
        aria-haspopup="listbox"
        title="切换站点（Alt S）"
        onClick={() => setOpen(!open)}
      >
        <Icon name={here ? 'building-community' : 'world'} />
        <span>
          <b>{here?.name ?? '全部我的站点'}</b>
          <small>{here ? role : `${total} 个站点`}</small>
        </span>
        <Icon name="selector" size={16} />
      </button>
      {open && <SitePanel onChoose={choose} onClose={close} />}
    </div>
  );
}
