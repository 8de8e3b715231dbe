import type { AdminState } from '../admin/admin-part.ts';

/** What was found out about the parts of the product. */
export interface Findings {
  /** False once the server has been told to stop. */
  accepting: boolean;
  /** The portal's home page is there. */
  published: boolean;
  database: { reachable: boolean };
  /** Null when it cannot be told. */
  disk: { freeBytes: number | null };
  publisher: { ageMs: number | null };
  admin: AdminState;
}

/** One part: `ok` decides about the whole. */
interface Check {
  ok: boolean;
  [figure: string]: boolean | number | string | null;
}

/** The answer of `/readyz`. */
export interface Readiness {
  ok: boolean;
  checks: Record<'server' | 'pages' | 'database' | 'disk' | 'publisher', Check>;
  admin: AdminState;
}

export const minFreeBytes = 200 * 1024 * 1024;
export const maxPublisherAgeMs = 60_000;

/** Judges the findings; names no path, host or reason, for anyone may ask. */
export function presentReadiness(findings: Findings): Readiness {
  const { accepting, published, database, disk, publisher, admin } = findings;
  const checks = {
    server: { ok: accepting },
    pages: { ok: published },
    database: { ok: database.reachable },
    disk: {
      ok: disk.freeBytes !== null && disk.freeBytes >= minFreeBytes,
      freeMb: disk.freeBytes === null ? null : Math.floor(disk.freeBytes / 1024 / 1024),
    },
    publisher: {
      ok: publisher.ageMs !== null && publisher.ageMs <= maxPublisherAgeMs,
      ageSeconds: publisher.ageMs === null ? null : Math.round(publisher.ageMs / 1000),
    },
  };
  return { ok: Object.values(checks).every(({ ok }) => ok), checks, admin };
}
