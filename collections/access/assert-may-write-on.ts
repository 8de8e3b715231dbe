import type { PayloadRequest } from 'payload';

import { mayDo } from '#policy/may.ts';

import { ContentError } from '../errors.ts';
import { readPerson } from './read-person.ts';

/**
 * Holds that the person may write on a site, for what a form of documents asks.
 *
 * @throws {ContentError} 403 `content.not_allowed`.
 */
export function assertMayWriteOn(req: PayloadRequest, site: string | null): void {
  const may = site !== null && mayDo(readPerson(req), 'content.update', { sites: [site], state: 'draft' });
  if (!may) throw new ContentError('content.not_allowed', 403, '你没有做这件事的权限。');
}
