import { DefaultTemplate } from '@payloadcms/next/templates';
import { SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';

import { mayOnSite } from '../article/may-on-site.ts';
import { OwnView } from '../frame/OwnView.tsx';
import { readSites } from '../site-choice/read-sites.ts';
import { ImportTable } from './ImportTable.tsx';

/** 导入表格: disclosures of a spreadsheet, looked at line by line before they are written. The server checks again who may. */
export async function ImportTableView(props: AdminViewServerProps) {
  const { req, permissions } = props.initPageResult;
  if (!permissions.collections?.disclosures?.create) redirect('/admin');
  const sites = (await readSites(req.payload, req.user)).filter(
    ({ id }) => mayOnSite(req.user, 'content.create', id) && mayOnSite(req.user, 'content.publish', id),
  );
  return (
    <OwnView {...props} Template={DefaultTemplate}>
      <SetStepNav
        nav={[{ label: '公开目录', url: '/admin/collections/disclosures' }, { label: '导入表格' }]}
      />
      <main className="zq-page zq-import">
        <ImportTable sites={sites.map(({ id, name }) => ({ id, name }))} />
      </main>
    </OwnView>
  );
}
