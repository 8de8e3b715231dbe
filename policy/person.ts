import type { GroupRole, SiteRole } from './roles.ts';

/** Roles of one person on one site; `site` is the site's id as a string. */
export interface Membership {
  site: string;
  roles: readonly SiteRole[];
}

/** Someone who asks to do something, reduced to what rules need. Ids are strings on both databases. */
export interface Person {
  id: string;
  groupRoles: readonly GroupRole[];
  memberships: readonly Membership[];
  /** A disabled person may do nothing. */
  disabled: boolean;
}
