'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import { documentStateNames, type DocumentState } from './document-state.ts';
import { useDocumentState } from './useDocumentState.ts';

const tones: Partial<Record<DocumentState, string>> = {
  published: 'ok',
  changed: 'ok',
  scheduled: 'warn',
  withdrawn: 'bad',
};
const lookEveryMs = 1000;

/** The state of the document in the bar: word and colour, and whether the public page is up already. */
export function DocumentStatus() {
  const { collectionSlug, id } = useDocumentInfo();
  const { state, saved } = useDocumentState();
  return (
    <span className="zq-bar">
      <span className={`zq-state zq-state--${tones[state] ?? 'plain'}`}>{documentStateNames[state]}</span>
      {state !== 'new' && typeof saved.updatedAt === 'string' && (
        <span>{presentTime(saved.updatedAt, new Date())} 已保存</span>
      )}
      {state === 'scheduled' && saved.publishedAt && (
        <span>{presentTime(saved.publishedAt, new Date())} 自动发布</span>
      )}
      {(state === 'published' || state === 'changed') && (
        <Online
          path={`${collectionSlug ?? ''}/${String(id)}`}
          since={saved.updatedAt ?? ''}
          key={`${String(id)}${saved.updatedAt ?? ''}`}
        />
      )}
    </span>
  );
}

interface Pages {
  waiting: boolean;
  fault: string | null;
  writtenAt: string | null;
  desktop: string | null;
  wap: string | null;
  seenAt: string | null;
}

/** Looks until the page is up, then says since when and links to both editions. */
function Online({ path, since }: { path: string; since: string }) {
  const [pages, setPages] = useState<Pages | null>(null);
  const isUp =
    pages !== null &&
    !pages.waiting &&
    pages.fault === null &&
    pages.desktop !== null &&
    pages.seenAt !== null &&
    pages.seenAt >= since;

  useEffect(() => {
    if (isUp) return;
    const look = () =>
      void askServer<Pages>(`/api/publishing/${path}`).then((answer) => {
        if (answer.ok) setPages(answer.body);
      });
    look();
    const timer = window.setInterval(look, lookEveryMs);
    return () => window.clearInterval(timer);
  }, [path, isUp]);

  if (pages?.fault) return <span className="zq-fault">没有上线：{pages.fault}</span>;
  if (!isUp) return <span role="status">正在上线…</span>;
  return (
    <>
      <span role="status" className="zq-online">
        已上线 {presentTime(pages.writtenAt ?? '', new Date())}
      </span>
      <a href={pages.desktop ?? ''} target="_blank" rel="noreferrer">
        电脑版
      </a>
      <a href={pages.wap ?? ''} target="_blank" rel="noreferrer">
        手机版
      </a>
    </>
  );
}
