'use client';

import { useDocumentInfo, useFormFields, useFormInitializing } from '@payloadcms/ui';
import { useEffect } from 'react';

import { Counter } from './Counter.tsx';

/** Characters of the title, of the sixty that lists have room for; a new article begins here. */
export function TitleCounter() {
  const title = useFormFields(([fields]) => fields.title?.value);
  const { id } = useDocumentInfo();
  const initializing = useFormInitializing();
  useEffect(() => {
    if (initializing || id !== undefined || document.activeElement !== document.body) return;
    document.getElementById('field-title')?.focus();
  }, [id, initializing]);
  return <Counter count={typeof title === 'string' ? [...title.trim()].length : 0} of={60} />;
}
