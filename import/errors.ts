import { AppError } from '#config/errors.ts';

export type ImportErrorCode =
  'import.file_unreadable' | 'import.unknown_site' | 'import.unknown_column' | 'import.nested_too_deep';

/** Something that stops an import, or one document of it. */
export class ImportError extends AppError<ImportErrorCode> {}
