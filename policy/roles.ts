/** The three group-wide administrators; no person holds two of them (三员分离). */
export const groupRoles = ['system', 'security', 'audit'] as const;

/** Roles that a person holds on single sites. */
export const siteRoles = ['manager', 'editor', 'reviewer', 'viewer'] as const;

export type GroupRole = (typeof groupRoles)[number];
export type SiteRole = (typeof siteRoles)[number];
export type Role = GroupRole | SiteRole;

/** What people read for each role. */
export const roleNames = {
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
  manager: '站点管理员',
  editor: '采编',
  reviewer: '审核',
  viewer: '查看',
} satisfies Record<Role, string>;

/** True for `system`, `security` and `audit`. */
export function isGroupRole(role: string): role is GroupRole {
  return (groupRoles as readonly string[]).includes(role);
}

/** True for `manager`, `editor`, `reviewer` and `viewer`. */
export function isSiteRole(role: string): role is SiteRole {
  return (siteRoles as readonly string[]).includes(role);
}
