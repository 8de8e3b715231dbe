import type { AdminState } from '#server/admin/admin-part.ts';

/** What the web server tells the supervisor. */
export type FromWeb =
  | { type: 'listening'; port: number }
  | { type: 'admin'; state: AdminState }
  /** A fault that a restart cannot mend. */
  | { type: 'fault'; message: string };

/** What the supervisor tells the web server. */
export interface ToWeb {
  type: 'open-admin';
}

/** What the publisher tells, see `scripts/publisher.ts`. */
export type FromPublisher =
  | { type: 'ready' }
  | { type: 'progress'; done: number; total: number }
  | { type: 'idle' }
  | { type: 'rebuilt'; reason: string };

/** An account of the demonstration, printed once. */
export interface DemoAccount {
  name: string;
  role: string;
  email: string;
  password: string;
}

/** What preparing the database tells. */
export type FromPrepare =
  | { type: 'seeding'; done: number; total: number }
  | {
      type: 'prepared';
      seeded: boolean;
      administrators: number;
      sites: { name: string; path: string }[];
      accounts: DemoAccount[];
    }
  | { type: 'fault'; message: string };
