'use client';

import { useModal } from '@payloadcms/ui';
import { useEffect } from 'react';

import { conflictOf } from './save-state.ts';

const modal = 'document-stale-data';

/**
 * Payload notices at the first change that the record was saved by somebody else, and its one answer, for which it has
 * no slot, puts the newer state in the place of what is written. Ours shows both instead: nothing written is lost.
 *
 * @param record  `articles/7`
 */
export function useStaleAnswer(record: string): void {
  const { closeModal } = useModal();
  useEffect(() => {
    const answer = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(`#${modal}-reload`) === null) return;
      event.preventDefault();
      event.stopPropagation();
      closeModal(modal);
      conflictOf.set(record);
    };
    document.addEventListener('click', answer, true);
    return () => document.removeEventListener('click', answer, true);
  }, [closeModal, record]);
}
