'use client';

import { useFormFields } from '@payloadcms/ui';

import { Counter } from './Counter.tsx';

/** Characters of the title, of the sixty that lists have room for. */
export function TitleCounter() {
  const title = useFormFields(([fields]) => fields.title?.value);
  return <Counter count={typeof title === 'string' ? [...title.trim()].length : 0} of={60} />;
}
