import { AppError } from '#config/errors.ts';

/** What can go wrong with a backup or a restore beside the database itself. */
export type BackupErrorCode =
  | 'backup.file_exists'
  | 'backup.inside_data'
  | 'backup.write_failed'
  | 'backup.not_a_backup'
  | 'backup.damaged'
  | 'backup.unsafe_entry'
  | 'backup.too_large'
  | 'backup.other_database'
  | 'backup.not_empty';

/** A backup that was not made, or that cannot be restored; what was begun has been removed. */
export class BackupError extends AppError<BackupErrorCode> {}
