'use client';

import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useMemo } from 'react';

import { formFields, type ClientField, type FormField } from './form-fields.ts';

/** The fields of the open form that people fill in. */
export function useFilledFields(): FormField[] {
  const { getEntityConfig } = useConfig();
  const { collectionSlug } = useDocumentInfo();
  const config = collectionSlug === undefined ? undefined : getEntityConfig({ collectionSlug });
  return useMemo(() => formFields((config?.fields ?? []) as readonly ClientField[]), [config]);
}
