import { Logout } from '@payloadcms/ui';
import type { PayloadRequest, ServerProps } from 'payload';

import { FootBar } from './FootBar.tsx';
import { Mark } from './Mark.tsx';
import { NavFrame } from './NavFrame.tsx';
import { NavLinks } from './NavLinks.tsx';
import { navGroupsFor } from './nav-groups.ts';
import { presentAccount, presentRoles } from '../people/present-account.ts';
import { readSwitcherSites } from '../site-choice/read-open-work.ts';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { SiteSwitcher } from '../site-choice/SiteSwitcher.tsx';

type Props = Omit<ServerProps, 'req' | 'visibleEntities'> & {
  req?: PayloadRequest;
  visibleEntities?: { collections: string[] };
};

/** The navigation: mark, site switcher, the entries of the person's roles, sign-out. */
export async function Nav({ payload, req, user, visibleEntities }: Props) {
  const account = presentAccount(user);
  const sites = await readSwitcherSites(payload, user);
  const cookie = parseSiteCookie(req?.headers.get('cookie'));
  const chosen = sites.some(({ id }) => id === cookie) ? cookie : null;
  return (
    <>
      <FootBar />
      <NavFrame>
        <div className="zq-nav">
          <Mark />
          <SiteSwitcher sites={sites} chosen={chosen} role={presentRoles(account)} />
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
