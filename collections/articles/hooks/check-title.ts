import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { countCharacters } from '../../text/clean-text.ts';

const maxTitleCharacters = 200;

/** Refuses a title that is empty once cleaned, or too long; drafts too need a title. */
export const checkTitle: CollectionBeforeValidateHook = ({ data, req }) => {
  assertNoFaults(titleFaults((data as { title?: unknown } | undefined)?.title), req);
};

/** What is wrong with a cleaned title. */
function titleFaults(title: unknown): FieldFault[] {
  if (typeof title !== 'string' || title === '') return [{ path: 'title', message: '标题还没有写。' }];
  const length = countCharacters(title);
  if (length <= maxTitleCharacters) return [];
  return [{ path: 'title', message: `标题有 ${length} 字，最多 ${maxTitleCharacters} 字。` }];
}
