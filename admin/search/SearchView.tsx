import { DefaultTemplate } from '@payloadcms/next/templates';
import { SetStepNav } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';

import { OwnView } from '../frame/OwnView.tsx';
import { presentAccount } from '../people/present-account.ts';
import { readSites } from '../site-choice/read-sites.ts';
import { SearchStatus } from './SearchStatus.tsx';

/** 搜索: the index, what people did not find, and building it anew. */
export async function SearchView(props: AdminViewServerProps) {
  const { req } = props.initPageResult;
  const { roles } = presentAccount(req.user);
  const sites = await readSites(req.payload, req.user);
  return (
    <OwnView {...props} Template={DefaultTemplate}>
      <SetStepNav nav={[{ label: '搜索' }]} />
      <main className="zq-page">
        <SearchStatus
          sites={sites.map(({ id, name }) => ({ id, name }))}
          mayRebuild={roles.includes('system')}
          mayEditSynonyms={roles.includes('system')}
        />
      </main>
    </OwnView>
  );
}
