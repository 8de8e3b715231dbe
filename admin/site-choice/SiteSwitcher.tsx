'use client';

import { useRouter } from 'next/navigation.js';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { hasUnsaved } from '../backup/unsaved.ts';
import { Icon } from '../parts/Icon.tsx';
import { findSites, type SiteOption } from './find-sites.ts';
import { matchSite, type SiteMatch } from './match-site.ts';
import { readRecent, rememberRecent } from './recent-sites.ts';
import { writeSiteCookie } from './site-cookie.ts';

interface Props {
  sites: SiteOption[];
  /** Null for all sites. */
  chosen: string | null;
  role: string;
}

const kinds: Record<string, string> = { portal: '门户', township: '乡镇', department: '部门' };

/** Chooses the site whose lists are shown; plain text for people of one site. */
export function SiteSwitcher({ sites, chosen, role }: Props) {
  const [only] = sites;
  if (sites.length === 0 || only === undefined) return null;
  if (sites.length === 1) {
    return (
      <div className="zq-site zq-site--only">
        <Icon name="building-community" />
        <span>
          <b>{only.name}</b>
          <small>{role}</small>
        </span>
      </div>
    );
  }
  return <Switcher sites={sites} chosen={chosen} role={role} />;
}

function Switcher({ sites, chosen, role }: Props) {
  const router = useRouter();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const here = sites.find(({ id }) => id === chosen);
  const rows = listRows(sites, query);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
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
    setQuery('');
    close();
    router.refresh();
  }

  function chooseActive(): void {
    const row = rows[active];
    if (row !== undefined) choose(row.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter') chooseActive();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
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
          <small>{here ? role : `${sites.length} 个站点`}</small>
        </span>
        <Icon name="selector" size={16} />
      </button>
      {open && (
        <div className="zq-site-panel">
          <label className="zq-site-panel__search">
            <Icon name="search" size={16} />
            <input
              autoFocus
              role="combobox"
              aria-label="输入站名、拼音或首字母"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={`${listId}-${active}`}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(event.target.value.trim() === '' ? 0 : 1);
              }}
              onKeyDown={onKeyDown}
            />
          </label>
          <p className="zq-site-panel__hint">
            输入站名、拼音或首字母
            <span>
              随时打开 <kbd>Alt S</kbd>
            </span>
          </p>
          <ul id={listId} role="listbox" aria-label="站点">
            {rows.map((row, index) => (
              <li
                key={`${row.heading ?? ''}${row.id ?? 'all'}${row.recent ? 'r' : ''}`}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerMove={() => setActive(index)}
                onClick={() => choose(row.id)}
              >
                {row.heading !== undefined && <i>{row.heading}</i>}
                <span className="zq-site-panel__row">
                  <Icon
                    name={
                      row.id === null
                        ? 'world'
                        : row.kind === 'township'
                          ? 'building-community'
                          : 'building-bank'
                    }
                    size={17}
                  />
                  <b>{row.match === undefined ? row.name : <Marked parts={row.match.name} />}</b>
                  {row.match !== undefined && (
                    <span className="zq-pinyin">
                      {row.match.pinyin.map(({ text, isHit }, at) => (
                        <span key={at}>
                          {isHit ? <u>{text.charAt(0)}</u> : text.charAt(0)}
                          {text.slice(1)}{' '}
                        </span>
                      ))}
                    </span>
                  )}
                  <small>{row.note}</small>
                </span>
              </li>
            ))}
          </ul>
          <p className="zq-site-panel__foot">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> 选择
            </span>
            <span>
              <kbd>Enter</kbd> 切换
            </span>
            <span>
              <kbd>Esc</kbd> 关闭
            </span>
          </p>
        </div>
      )}
    </div>
  );
}

interface Row {
  id: string | null;
  name: string;
  kind: string;
  note: string;
  heading?: string;
  recent?: boolean;
  match?: SiteMatch;
}

function Marked({ parts }: { parts: SiteMatch['name'] }) {
  return parts.map(({ text, isHit }, at) =>
    isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}

function listRows(sites: SiteOption[], query: string): Row[] {
  const row = (site: SiteOption): Row => ({
    id: site.id,
    name: site.name,
    kind: site.kind,
    note: (site.drafts ?? 0) > 0 ? `草稿 ${site.drafts}` : (kinds[site.kind] ?? ''),
  });
  const drafts = sites.reduce((sum, site) => sum + (site.drafts ?? 0), 0);
  const all: Row = {
    id: null,
    name: '全部我的站点',
    kind: 'all',
    note: `${sites.length} 个${drafts > 0 ? `，草稿 ${drafts}` : ''}`,
  };
  if (query.trim() !== '') {
    const found = findSites(sites, query).map((site) => ({ ...row(site), match: matchSite(site, query) }));
    return [all, ...headed(`匹配 ${found.length} 个`, found)];
  }
  const recent = readRecent().flatMap((id) => sites.filter((site) => site.id === id));
  return [
    all,
    ...headed(
      '最近用过',
      recent.map((site) => ({ ...row(site), recent: true })),
    ),
    ...headed('全部', sites.map(row)),
  ];
}

function headed(heading: string, rows: Row[]): Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, heading } : row));
}
