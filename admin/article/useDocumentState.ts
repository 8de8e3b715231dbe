'use client';

import { useDocumentInfo } from '@payloadcms/ui';

import type { ArticleRow } from '../lists/article-state.ts';
import { documentStateOf, type DocumentState } from './document-state.ts';

/** The open document as it is stored, and its state. */
export function useDocumentState(): { state: DocumentState; saved: ArticleRow & Record<string, unknown> } {
  const { data, hasPublishedDoc, id } = useDocumentInfo();
  const saved = (data ?? {}) as ArticleRow & Record<string, unknown>;
  const state = documentStateOf(saved, {
    exists: id !== undefined && id !== null,
    isPublic: hasPublishedDoc,
    now: new Date(),
  });
  return { state, saved };
}
