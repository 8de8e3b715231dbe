import { DefaultTemplate } from '@payloadcms/next/templates';
import { SetStepNav } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';

import { figuresOf } from '../figures.ts';
import { OwnView } from '../frame/OwnView.tsx';
import { presentAccount } from '../people/present-account.ts';
import { readSites } from '../site-choice/read-sites.ts';
import { PublishingStatus } from './PublishingStatus.tsx';

/** 发布状态: what waits, what failed, and publishing again. */
export async function PublishingView(props: AdminViewServerProps) {
  const { req } = props.initPageResult;
  const { roles } = presentAccount(req.user);
  const sites = await readSites(req.payload, req.user);
  const figures = figuresOf(req.payload).sites(sites.map(({ id }) => id));
  return (
    <OwnView {...props} Template={DefaultTemplate}>
      <SetStepNav nav={[{ label: '发布状态' }]} />
      <main className="zq-page">
        <PublishingStatus
          sites={sites.map(({ id, name }) => ({ id, name, lastAt: figures.get(id)?.lastAt ?? null }))}
          mayRepublish={roles.includes('system') || roles.includes('manager')}
          mayRepublishAll={roles.includes('system')}
        />
      </main>
    </OwnView>
  );
}
