import { AppError } from '#config/errors.ts';

/** Why a page could not be published; the message is for editors and operators, in Chinese. */
export class PublishError extends AppError<
  'publish.path_outside_root' | 'publish.write_failed' | 'publish.unknown_site' | 'publish.locked'
> {}
