'use client';

import { TextField } from '@payloadcms/ui';
import type { ComponentProps } from 'react';

import { useDocumentState } from '../article/useDocumentState.ts';

/** 索引号: to be typed until it is given, and then it stands. */
export function IndexNumberField(props: ComponentProps<typeof TextField>) {
  const { state, saved } = useDocumentState();
  const isGiven =
    state !== 'new' && state !== 'draft' && typeof saved.indexNumber === 'string' && saved.indexNumber !== '';
  return <TextField {...props} readOnly={props.readOnly === true || isGiven} />;
}
