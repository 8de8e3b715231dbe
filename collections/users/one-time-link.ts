import { createHash, randomBytes } from 'node:crypto';

const hour = 60 * 60 * 1000;

/** How long a one-time link holds. */
export const linkLifeMs = 24 * hour;

/** A link as it is handed out, and what is stored of it. */
export interface OneTimeLink {
  /** Secret; only the person gets it. */
  token: string;
  linkHash: string;
  /** ISO 8601. */
  linkExpiresAt: string;
}

/** Makes a new link that holds for a day from `now`. */
export function makeLink(now: Date): OneTimeLink {
  const token = randomBytes(32).toString('base64url');
  return {
    token,
    linkHash: hashToken(token),
    linkExpiresAt: new Date(now.getTime() + linkLifeMs).toISOString(),
  };
}

/** What is stored of a token: nobody who reads the database can use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Address of the page that takes the link, below the address of the admin. */
export function linkPath(token: string): string {
  return `/admin/set-password?token=${encodeURIComponent(token)}`;
}

/** A password that nobody knows and that passes the rule. */
export function unguessable(): string {
  return `Aa1!${randomBytes(32).toString('base64url')}`;
}
