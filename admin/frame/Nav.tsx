import { Logout } from '@payloadcms/ui';
import type { PayloadRequest, ServerProps } from 'payload';

import { FootBar } from './FootBar.tsx';
import { Mark } from './Mark.tsx';
import { NavFrame } from './NavFrame.tsx';
import { NavLinks } from './NavLinks.tsx';
import { navGroupsFor } from './nav-groups.ts';
import { presentAccount, presentRoles } from '../people/present-account.ts';
import { readSwitcher } from '../site-choice/read-switcher.ts';
import { SiteSwitcher } from '../site-choice/SiteSwitcher.tsx';

type Props = Omit<ServerProps, 'req' | 'visibleEntities'> & {
  req?: PayloadRequest;
  visibleEntities?: { collections: string[] };
};

/** The navigation: mark, site switcher, the entries of the person's roles, sign-out. */
export async function Nav({ payload, req, user, visibleEntities }: Props) {
  const account = presentAccount(user);
  const { total, here } = await readSwitcher(payload, user, req?.headers.get('cookie'));
  return (
    <>
      <FootBar />
      <NavFrame>
        <div className="zq-nav">
          <Mark />
          <SiteSwitcher total={total} here={here} role={presentRoles(account)} />
          <nav aria-label="主导航">
            <NavLinks groups={navGroupsFor(account.roles, visibleEntities?.collections ?? [])} />
          </nav>
          <div className="zq-nav__foot">
            <Logout />
          </div>
        </div>
      </NavFrame>
    </>
  );
}
