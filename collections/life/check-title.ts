import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults, type FieldFault } from '../errors.ts';
import { countCharacters } from '../text/clean-text.ts';

const maxTitleCharacters = 200;

/** Refuses a title that is empty once cleaned, or too long; drafts too need a title. */
export const checkTitle: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const field = collection.fields.find((one) => 'name' in one && one.name === 'title');
  const label =
    field !== undefined && 'label' in field && typeof field.label === 'string' ? field.label : '标题';
  assertNoFaults(titleFaults((data as { title?: unknown } | undefined)?.title, label), req);
};

/** What is wrong with a cleaned title. */
function titleFaults(title: unknown, label: string): FieldFault[] {
  if (typeof title !== 'string' || title === '') return [{ path: 'title', message: `${label}还没有写。` }];
  const length = countCharacters(title);
  if (length <= maxTitleCharacters) return [];
  return [{ path: 'title', message: `${label}有 ${length} 字，最多 ${maxTitleCharacters} 字。` }];
}
