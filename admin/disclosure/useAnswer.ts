'use client';

import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';

const afterTypingMs = 600;

/** What the server says to a question about the form; null while there is no question or no answer. */
export function useAnswer<Body>(path: string | null): Body | null {
  const [answer, setAnswer] = useState<{ path: string; body: Body } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let isOver = false;
    const timer = window.setTimeout(
      () =>
        void askServer<Body>(path).then((said) => {
          if (said.ok && !isOver) setAnswer({ path, body: said.body });
        }),
      afterTypingMs,
    );
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [path]);
  return answer !== null && answer.path === path ? answer.body : null;
}

/** A field of the form as part of a question. */
export const asked = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
