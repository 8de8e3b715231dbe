import { DefaultTemplate } from '@payloadcms/next/templates';
import { SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';

import { OwnView } from '../frame/OwnView.tsx';
import { NewSiteForm } from './NewSiteForm.tsx';

/** 新建站点: a site with all its columns from a blueprint. The server checks again who may. */
export function NewSiteView(props: AdminViewServerProps) {
  if (!props.initPageResult.permissions.collections?.sites?.create) redirect('/admin');
  return (
    <OwnView {...props} Template={DefaultTemplate}>
      <SetStepNav nav={[{ label: '站点', url: '/admin/collections/sites' }, { label: '新建站点' }]} />
      <main className="zq-page">
        <NewSiteForm />
      </main>
    </OwnView>
  );
}
