import type { PayloadRequest, ServerProps } from 'payload';

import { presentAccount, presentRoles } from '../people/present-account.ts';
import { readSwitcherSites } from '../site-choice/read-open-work.ts';
import { parseSiteCookie } from '../site-choice/site-cookie.ts';
import { SiteSwitcher } from '../site-choice/SiteSwitcher.tsx';
import { FindBox } from './FindBox.tsx';
import { Trail } from './Trail.tsx';

type Props = Omit<ServerProps, 'req'> & { req?: PayloadRequest };

/** What stands in the header before the name of the person: where one is, and the search over everything. */
export async function Header({ payload, req, user }: Props) {
  if (!user) return null;
  const sites = await readSwitcherSites(payload, user);
  const cookie = parseSiteCookie(req?.headers.get('cookie'));
  const chosen = sites.some(({ id }) => id === cookie) ? cookie : null;
  return (
    <div className="zq-header">
      <Trail />
      <div className="zq-header__site">
        <SiteSwitcher sites={sites} chosen={chosen} role={presentRoles(presentAccount(user))} />
      </div>
      <FindBox />
    </div>
  );
}
