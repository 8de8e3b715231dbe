import type { ServerProps } from 'payload';

import { Icon } from '../parts/Icon.tsx';
import { presentAccount, presentRoles } from '../people/present-account.ts';

/** Name and roles at the end of the header; Payload wraps it in the link to the own account. */
export function AccountName({ user }: ServerProps) {
  const account = presentAccount(user);
  return (
    <span className="zq-account">
      <Icon name="user" />
      <b>{account.name}</b>
      <span>{presentRoles(account)}</span>
    </span>
  );
}
