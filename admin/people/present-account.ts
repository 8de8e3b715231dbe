import { isGroupRole, isSiteRole, roleNames, type Role } from '#policy/roles.ts';

/** The signed-in person as the admin shows and filters by; what they may do is decided by `policy/` on the server. */
export interface Account {
  name: string;
  /** Every role held anywhere, each once. */
  roles: Role[];
  /** Ids of the sites of the memberships, as text. */
  sites: string[];
}

/** Reduces a user record to an account; one without a name and roles when nobody is signed in. */
export function presentAccount(user: unknown): Account {
  const record = isRecord(user) ? user : {};
  const memberships = list(record.memberships).filter(isRecord);
  const siteRoles = memberships.flatMap((row) => texts(row.roles)).filter(isSiteRole);
  const sites = memberships.map((row) => siteId(row.site)).filter((id) => id !== '');
  return {
    name: typeof record.name === 'string' ? record.name : '',
    roles: [...new Set<Role>([...texts(record.groupRoles).filter(isGroupRole), ...siteRoles])],
    sites: [...new Set(sites)],
  };
}

/** The names of the roles, as they stand beside the name of the person. */
export function presentRoles({ roles }: Account): string {
  return roles.map((role) => roleNames[role]).join('、');
}

function siteId(site: unknown): string {
  const id = isRecord(site) ? site.id : site;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => list(value).filter((item) => typeof item === 'string');
