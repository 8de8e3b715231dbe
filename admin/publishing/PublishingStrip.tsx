'use client';

import { Link } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import type { PublishState } from './publish-state.ts';

/** What the strip says. */
interface Facts {
  pending: number;
  failed: number;
  lastPublishedAt: string | null;
}

const refreshMs = 10_000;

/** How publishing stands, in three facts. */
export function PublishingStrip({ initial }: { initial: Facts }) {
  const [state, setState] = useState<Facts>(initial);
  const [fault, setFault] = useState('');
  useEffect(() => {
    const look = () =>
      void askServer<PublishState>('/api/publishing/status').then((answer) => {
        if (answer.ok) setState({ ...answer.body, failed: answer.body.failed.length });
        setFault(answer.ok ? '' : answer.fault);
      });
    const timer = window.setInterval(look, refreshMs);
    return () => window.clearInterval(timer);
  }, []);
  if (fault !== '') return <p className="zq-fault">{fault}</p>;
  return (
    <>
      <dl className="zq-facts">
        <dt>等待发布</dt>
        <dd>{state.pending} 页</dd>
        <dt>失败</dt>
        <dd className={state.failed > 0 ? 'zq-due--bad' : ''}>{state.failed} 页</dd>
        <dt>最近上线</dt>
        <dd>{state.lastPublishedAt ? presentTime(state.lastPublishedAt, new Date()) : '还没有'}</dd>
      </dl>
      <p className="zq-note">
        <Link href="/admin/publishing" prefetch={false}>
          看发布状态
        </Link>
      </p>
    </>
  );
}
