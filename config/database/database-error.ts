import { AppError } from '../errors.ts';

/** What can go wrong between the CMS and its database. */
export type DatabaseErrorCode =
  | 'database.busy'
  | 'database.nested_write'
  | 'database.transaction_lost'
  | 'database.commit_failed'
  | 'database.disk_full'
  | 'database.unavailable'
  | 'database.pushed_schema'
  | 'database.unknown_migration'
  | 'database.migration_failed'
  | 'database.backup_failed'
  | 'database.restore_failed';

/** A save, a migration or a backup that did not happen; nothing of it was kept. */
export class DatabaseError extends AppError<DatabaseErrorCode> {}
