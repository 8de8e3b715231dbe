'use client';

import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

const offKey = 'zq-keys-off';

/** Keys of lists, of forms and of the first page, as the help shows them. */
const keys: [key: string, deed: string][] = [
  ['Ctrl K', '搜稿件、站点、人员'],
  ['Alt S', '切换站点'],
  ['N', '新建'],
  ['/', '在列表里搜'],
  ['J　K', '下一条、上一条'],
  ['Enter', '打开这一条'],
  ['X', '选中这一条'],
  ['P', '预览正在写的这一篇'],
  ['Ctrl S', '存草稿，或者保存'],
  ['Ctrl Enter', '按表单的主按钮'],
  ['Esc', '关闭'],
  ['?', '看这张表'],
];

/** Single letters do things on lists and forms, outside of fields; `?` shows which, and turns them off. */
export function ListKeys() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isInField(event.target))
        return;
      if (document.querySelector('dialog[open], .payload__modal-item--enterDone') !== null) return;
      if (event.key === '?') setHelpOpen(true);
      else if (areOff() || !press(event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return isHelpOpen ? <KeyHelp onClose={() => setHelpOpen(false)} /> : null;
}

function press({ code, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey) return false;
  switch (code) {
    case 'KeyN':
      return click('[data-key="new"], .list-create-new-doc__create-new-button');
    case 'KeyP':
      return click('[data-key="preview"]');
    case 'Slash':
      return focus(document.querySelector<HTMLElement>('#search-filter-input'));
    case 'KeyJ':
      return step(1);
    case 'KeyK':
      return step(-1);
    case 'KeyX': {
      const box = rowOfFocus()?.querySelector<HTMLElement>('input[type="checkbox"]');
      box?.click();
      return box !== undefined && box !== null;
    }
    default:
      return false;
  }
}

function click(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element !== null && element !== undefined;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('main tbody tr, .collection-list tbody tr')];
const rowOfFocus = () => rows().find((row) => row.contains(document.activeElement));

/** Goes to the first link of the next row. */
function step(by: 1 | -1): boolean {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.scrollIntoView({ block: 'nearest' });
  return focus(next?.querySelector<HTMLElement>('a'));
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null
  );
}

function areOff(): boolean {
  try {
    return window.localStorage.getItem(offKey) === '1';
  } catch {
    // A browser that keeps nothing has the keys on.
    return false;
  }
}

function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [off, setOff] = useState(areOff);
  useEffect(() => dialog.current?.showModal(), []);
  function turn(isOff: boolean): void {
    setOff(isOff);
    try {
      window.localStorage.setItem(offKey, isOff ? '1' : '0');
    } catch {
      // The same.
    }
  }
  return createPortal(
    <dialog ref={dialog} className="zq-dialog" aria-labelledby="zq-keys" onClose={onClose}>
      <h2 id="zq-keys">快捷键</h2>
      <dl className="zq-facts">
        {keys.map(([key, deed]) => (
          <div key={key} className="zq-facts__row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
      <label className="zq-check">
        <input type="checkbox" checked={off} onChange={(event) => turn(event.target.checked)} />
        关掉单个字母的快捷键
      </label>
      <div className="zq-dialog__buttons">
        <button type="button" className="zq-button" onClick={onClose}>
          关闭
        </button>
      </div>
    </dialog>,
    document.body,
  );
}
