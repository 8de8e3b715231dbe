'use client';

import { Link } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { presentTime } from '../parts/present-time.ts';
import type { PublishState } from './publish-state.ts';

/** How publishing stands, in three facts. */
export function PublishingStrip() {
  const [state, setState] = useState<PublishState | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    void askServer<PublishState>('/api/publishing/status').then((answer) =>
      answer.ok ? setState(answer.body) : setFault(answer.fault),
    );
  }, []);
  if (fault !== '') return <p className="zq-fault">{fault}</p>;
  return (
    <>
      <dl className="zq-facts">
        <dt>等待发布</dt>
        <dd>{state?.pending ?? '…'} 页</dd>
        <dt>失败</dt>
        <dd className={state && state.failed.length > 0 ? 'zq-fault' : ''}>
          {state?.failed.length ?? '…'} 页
        </dd>
        <dt>最近上线</dt>
        <dd>{state?.lastPublishedAt ? presentTime(state.lastPublishedAt, new Date()) : '还没有'}</dd>
      </dl>
      <p className="zq-note">
        <Link href="/admin/publishing" prefetch={false}>
          看发布状态
        </Link>
      </p>
    </>
  );
}
