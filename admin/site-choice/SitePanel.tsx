'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Icon } from '../parts/Icon.tsx';
import type { SiteOption } from './find-sites.ts';
import { listRows } from './list-rows.ts';
import type { SiteMatch } from './match-site.ts';
import { readRecent } from './recent-sites.ts';

interface Props {
  /** Null for all sites. */
  onChoose: (site: string | null) => void;
  onClose: () => void;
}

/** The open switcher: it asks for the sites, finds among them by name, pinyin and initials, and is led by keys. */
export function SitePanel({ onChoose, onClose }: Props) {
  const listId = useId();
  const [sites, setSites] = useState<SiteOption[] | null>(null);
  const [fault, setFault] = useState('');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useRef(false);
  const { rows, more } = listRows(sites ?? [], query, readRecent());

  useEffect(() => {
    void askServer<{ sites: SiteOption[] }>('/api/sites/choice').then((answer) =>
      answer.ok ? setSites(answer.body.sites) : setFault(answer.fault),
    );
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);
  useEffect(() => {
    // Enter was faster than the answer.
    if (sites === null || !wanted.current) return;
    wanted.current = false;
    const row = rows[active];
    if (row !== undefined) onChoose(row.id);
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = rows[active];
    if (step !== 0) setActive((active + step + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter' && sites === null) wanted.current = true;
    else if (event.key === 'Enter' && row !== undefined) onChoose(row.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <div className="zq-site-panel">
      <label className="zq-site-panel__search">
        <Icon name="search" size={16} />
        <input
          autoFocus
          role="combobox"
          aria-label="输入站名、拼音或首字母"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={sites !== null && active < rows.length ? `${listId}-${active}` : undefined}
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
      <ul id={listId} role="listbox" aria-label="站点" aria-busy={sites === null}>
        {sites !== null &&
          rows.map((row, index) => (
            <li
              key={`${row.id ?? 'all'}${row.recent ? 'r' : ''}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setActive(index)}
              onClick={() => onChoose(row.id)}
            >
              {row.heading !== undefined && <i>{row.heading}</i>}
              <span className="zq-site-panel__row">
                <Icon name={iconOf(row)} size={17} />
                <b>{row.match === undefined ? row.name : <Marked parts={row.match.name} />}</b>
                {row.match !== undefined && <Spelled match={row.match} />}
                <small>{row.note}</small>
              </span>
            </li>
          ))}
      </ul>
      <p className="zq-site-panel__more" role="status">
        {fault !== '' ? fault : sites === null ? '正在读站点…' : more > 0 && `还有 ${more} 个，接着输入。`}
      </p>
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
  );
}

const iconOf = ({ id, kind }: { id: string | null; kind: string }) =>
  id === null ? 'world' : kind === 'township' ? 'building-community' : 'building-bank';

function Marked({ parts }: { parts: SiteMatch['name'] }) {
  return parts.map(({ text, isHit }, at) =>
    isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}

function Spelled({ match }: { match: SiteMatch }) {
  return (
    <span className="zq-pinyin">
      {match.pinyin.map(({ text, isHit }, at) => (
        <span key={at}>
          {isHit ? <u>{text.charAt(0)}</u> : text.charAt(0)}
          {text.slice(1)}{' '}
        </span>
      ))}
    </span>
  );
}
