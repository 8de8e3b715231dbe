import { AppError } from '#config/errors.ts';

/** Why a site could not be made. The messages are for people who use the product. */
export class SiteError extends AppError<
  | 'site.name_empty'
  | 'site.path_invalid'
  | 'site.path_taken'
  | 'site.accent_invalid'
  | 'site.portal_exists'
  | 'site.refused'
> {}
