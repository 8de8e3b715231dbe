'use client';

import { useSearchParams } from 'next/navigation.js';
import { useEffect, useRef, useState } from 'react';

import { Icon } from '../../parts/Icon.tsx';
import { NameForm } from './NameForm.tsx';
import { isNarrow, keptQuery, maxSaved, nameFault, type SavedFilter } from './saved-filters.ts';
import { useSaved } from './use-saved.ts';

interface Props {
  slug: string;
  saved: SavedFilter[];
}

/** 我的筛选: what is asked of a list, kept under a name, chosen again, renamed, removed. */
export function SavedFilters({ slug, saved: initial }: Props) {
  const { saved, change } = useSaved(slug, initial);
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ filter: SavedFilter; at: number } | null>(null);
  const [fault, setFault] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const now = keptQuery(new URLSearchParams(useSearchParams()));
  const current = saved.find(({ query }) => query === now);
  const isAny = isNarrow(now);

  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  async function rename(before: string, name: string): Promise<string> {
    const others = saved.filter((one) => one.name !== before);
    const wrong = nameFault(name, others);
    if (wrong !== '') return wrong;
    const refused = await change((kept) => kept.map((one) => (one.name === before ? { ...one, name } : one)));
    if (refused === '') {
      setRenaming(null);
      panel.current?.focus();
    }
    return refused;
  }

  async function remove(filter: SavedFilter): Promise<void> {
    const at = saved.indexOf(filter);
    const refused = await change((kept) => kept.filter((one) => one.name !== filter.name));
    setFault(refused);
    if (refused === '') setRemoved({ filter, at });
    panel.current?.focus();
  }

  async function bringBack({ filter, at }: { filter: SavedFilter; at: number }): Promise<void> {
    const refused = await change((kept) => kept.toSpliced(at, 0, filter));
    setFault(refused);
    if (refused === '') setRemoved(null);
    panel.current?.focus();
  }

  async function keep(name: string): Promise<string> {
    const wrong =
      saved.length >= maxSaved ? `最多存 ${maxSaved} 个，请先删除不用的。` : nameFault(name, saved);
    return wrong === '' ? change((kept) => [...kept, { name, query: now }]) : wrong;
  }

  return (
    <div
      className="zq-saved"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="zq-button zq-button--small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        我的筛选{current === undefined ? '' : `：${current.name}`}
        <Icon name="chevron-down" size={16} />
      </button>
      {open && (
        <div className="zq-saved__panel" ref={panel} tabIndex={-1} role="group" aria-label="我的筛选">
          {saved.length === 0 && <p className="zq-saved__note">还没有存过。只有你自己能看到。</p>}
          <ul>
            {saved.map((filter) =>
              renaming === filter.name ? (
                <li key={filter.name}>
                  <NameForm
                    label={`“${filter.name}”的新名称`}
                    initial={filter.name}
                    button="改好"
                    onName={(name) => rename(filter.name, name)}
                    onCancel={() => setRenaming(null)}
                  />
                </li>
              ) : (
                <li key={filter.name}>
                  {/* Payload keeps its search through every other way of leaving it. */}
                  <a
                    className="zq-saved__name"
                    href={`/admin/collections/${slug}?${filter.query}`}
                    {...(filter === current ? { 'aria-current': 'true' as const } : {})}
                  >
                    {filter.name}
                  </a>
                  <button
                    type="button"
                    className="zq-link"
                    aria-label={`改名：${filter.name}`}
                    onClick={() => setRenaming(filter.name)}
                  >
                    改名
                  </button>
                  <button
                    type="button"
                    className="zq-link"
                    aria-label={`删除：${filter.name}`}
                    onClick={() => void remove(filter)}
                  >
                    删除
                  </button>
                </li>
              ),
            )}
          </ul>
          {removed !== null && (
            <p className="zq-saved__note" role="status">
              已删除“{removed.filter.name}”。
              <button type="button" className="zq-link" onClick={() => void bringBack(removed)}>
                撤销
              </button>
            </p>
          )}
          {fault !== '' && (
            <p className="zq-fault" role="alert">
              {fault}
            </p>
          )}
          {current === undefined && isAny && (
            <NameForm label="给现在的筛选起个名称" initial="" button="存起来" onName={keep} />
          )}
          {!isAny && <p className="zq-saved__note">先选条件，再来这里存起来。</p>}
        </div>
      )}
    </div>
  );
}
