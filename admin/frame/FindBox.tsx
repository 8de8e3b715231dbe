'use client';

import { useRouter } from 'next/navigation.js';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Icon } from '../parts/Icon.tsx';
import { foundHref, foundNames, type Found } from './find-results.ts';

const waitMs = 200;

/** 搜索: finds articles, sites, people and media among what the person may see; opened by Ctrl K. */
export function FindBox() {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK' || event.isComposing) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="zq-find"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span>搜稿件、站点、人员</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && <FindDialog onClose={close} />}
    </>
  );
}

function FindDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const listId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<{ query: string; found: Found[]; fault: string } | null>(null);
  const [active, setActive] = useState(0);
  const asked = query.trim();
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (asked === '') return;
    let isStale = false;
    const timer = window.setTimeout(() => {
      void askServer<{ found: Found[] }>(`/api/find?q=${encodeURIComponent(asked)}`).then((said) => {
        if (isStale) return;
        setAnswer({
          query: asked,
          found: said.ok ? said.body.found : [],
          fault: said.ok ? '' : said.fault,
        });
        setActive(0);
      });
    }, waitMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [asked]);
  const found = asked === '' ? [] : (answer?.found ?? []);

  function go(one: Found | undefined): void {
    if (one === undefined) return;
    onClose();
    router.push(foundHref(one));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') go(found[active]);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className="zq-find-dialog"
      aria-label="搜索"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <label className="zq-find-dialog__field">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-label="搜标题、名称、姓名或拼音"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          placeholder="标题、名称、姓名或拼音"
          maxLength={60}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </label>
      <ul id={listId} role="listbox" aria-label="搜到的">
        {found.map((one, index) => (
          <li
            key={`${one.kind}${one.id}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => go(one)}
          >
            {found[index - 1]?.kind !== one.kind && <i>{foundNames[one.kind]}</i>}
            <span className="zq-site-panel__row">
              <b>{one.name}</b>
              <small>{one.note}</small>
            </span>
          </li>
        ))}
      </ul>
      <p className="zq-note" role="status">
        {asked === ''
          ? '在你能看到的站点里找。全文请用网站的搜索。'
          : answer?.query !== asked
            ? '正在找…'
            : answer.fault !== ''
              ? answer.fault
              : found.length === 0
                ? `没有找到“${asked}”。换个说法，或者只写两三个字。`
                : ''}
      </p>
    </dialog>
  );
}
