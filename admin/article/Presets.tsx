'use client';

import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';

type Names = Record<'source' | 'editor', string[]>;

const asked = new Map<string, Promise<Names | null>>();

/** Names that were used on the site before, offered while one types; asked once a site. */
export function Presets({ path }: { path: string }) {
  const site = useFormFields(([fields]) => fields.site?.value);
  const [names, setNames] = useState<string[]>([]);
  const key = typeof site === 'string' || typeof site === 'number' ? String(site) : null;

  useEffect(() => {
    if (key === null) return;
    void readNames(key).then((found) => setNames((path === 'source' ? found?.source : found?.editor) ?? []));
  }, [key, path]);
  useEffect(() => {
    document.getElementById(`field-${path}`)?.setAttribute('list', `zq-names-${path}`);
  }, [path]);

  return (
    <datalist id={`zq-names-${path}`}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function readNames(site: string): Promise<Names | null> {
  const before = asked.get(site);
  if (before !== undefined) return before;
  const now = askServer<Names>(`/api/articles/presets?site=${encodeURIComponent(site)}`).then((answer) =>
    answer.ok ? answer.body : null,
  );
  asked.set(site, now);
  return now;
}
