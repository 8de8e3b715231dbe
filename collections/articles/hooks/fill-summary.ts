import type { CollectionBeforeValidateHook } from 'payload';

import { nextSummary } from '../summary.ts';

/** Makes the summary from the text where nobody wrote one. */
export const fillSummary: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  const article = (data ?? {}) as { summary?: string | null; body?: unknown };
  const before = operation === 'update' ? (originalDoc as { body?: unknown } | undefined) : undefined;
  return {
    ...data,
    summary: nextSummary({ summary: article.summary ?? '', body: article.body, bodyBefore: before?.body }),
  };
};
