'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

import { presentTime } from '../parts/present-time.ts';

/** Puts the name and a Chinese date into Payload's dialog of a locked document, which has neither and no slot for them. */
export function useLockWords(): void {
  const { currentEditor, documentIsLocked, lastUpdateTime } = useDocumentInfo();
  const name = nameOf(currentEditor);
  useEffect(() => {
    if (documentIsLocked !== true) return undefined;
    const words = [
      name,
      lastUpdateTime ? presentTime(new Date(lastUpdateTime).toISOString(), new Date()) : '',
    ];
    const say = () => {
      const places = document.querySelectorAll('.document-locked__content strong');
      for (const [index, word] of words.entries()) {
        const text = places[index]?.firstChild;
        if (text && text.nodeValue !== word) text.nodeValue = word;
      }
    };
    say();
    const observer = new MutationObserver(say);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [documentIsLocked, lastUpdateTime, name]);
}

function nameOf(editor: unknown): string {
  const name = typeof editor === 'object' && editor !== null && 'name' in editor ? editor.name : null;
  return typeof name === 'string' && name !== '' ? name : '别人';
}
