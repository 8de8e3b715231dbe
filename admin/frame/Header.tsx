import type { PayloadRequest, ServerProps } from 'payload';

import { presentAccount, presentRoles } from '../people/present-account.ts';
import { readSwitcher } from '../site-choice/read-switcher.ts';
import { SiteSwitcher } from '../site-choice/SiteSwitcher.tsx';
import { FindBox } from './FindBox.tsx';
import { Trail } from './Trail.tsx';

type Props = Omit<ServerProps, 'req'> & { req?: PayloadRequest };

/** What stands in the header before the name of the person: where one is, and the search over everything. */
export async function Header({ payload, req, user }: Props) {
  if (!user) return null;
  const { total, here } = await readSwitcher(payload, user, req?.headers.get('cookie'));
  return (
    <div className="zq-header">
      <Trail />
      <div className="zq-header__site">
        <SiteSwitcher total={total} here={here} role={presentRoles(presentAccount(user))} />
      </div>
      <FindBox />
    </div>
  );
}
