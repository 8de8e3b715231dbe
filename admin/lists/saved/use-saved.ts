'use client';

import { useState } from 'react';

import { askServer } from '../../parts/ask-server.ts';
import { parseSaved, preferenceKey, type SavedFilter } from './saved-filters.ts';

/** The saved filters of a list, and how they change: in what is kept now, so that another window loses nothing. */
export function useSaved(slug: string, initial: SavedFilter[]) {
  const [saved, setSaved] = useState(initial);
  const path = `/api/payload-preferences/${preferenceKey(slug)}`;

  /** @returns a sentence when it did not succeed; empty when it did. */
  async function change(plan: (kept: SavedFilter[]) => SavedFilter[]): Promise<string> {
    const kept = await askServer<{ value?: unknown }>(path);
    if (!kept.ok) return kept.fault;
    const filters = plan(parseSaved(kept.body.value));
    const answer = await askServer(path, { value: { filters } });
    if (!answer.ok) return answer.fault;
    setSaved(filters);
    return '';
  }
  return { saved, change };
}
