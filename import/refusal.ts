import { ValidationError } from 'payload';

import { AppError } from '#config/errors.ts';

/** Says in Chinese why the CMS did not take a record; null for failures that are not about the record. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof AppError) return error.isPublic ? error.message : null;
  if (!(error instanceof ValidationError)) return null;
  const messages = error.data.errors.map(({ message, label }) => {
    const name = typeof label === 'string' ? label : '';
    return name === '' || name === message ? message : `${name}：${message}`;
  });
  return [...new Set(messages)].join('');
}
