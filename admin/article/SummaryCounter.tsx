'use client';

import { useFormFields } from '@payloadcms/ui';

import { Counter } from './Counter.tsx';

/** Characters of the summary, of the hundred and twenty that lists show. */
export function SummaryCounter() {
  const summary = useFormFields(([fields]) => fields.summary?.value);
  return (
    <Counter
      note="留空时取正文开头"
      count={typeof summary === 'string' ? [...summary.trim()].length : 0}
      of={120}
    />
  );
}
