'use client';

import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import type { RecordRef } from './present-value.ts';

/** The name of a record that a field leads to. */
export function RecordName({ collection, id }: RecordRef) {
  const { getEntityConfig } = useConfig();
  const title = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id';
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    void askServer<Record<string, unknown>>(`/api/${collection}/${id}?depth=0`).then((answer) => {
      const found = answer.ok ? answer.body[title] : null;
      if (!isOver) setName(typeof found === 'string' && found !== '' ? found : '（看不到的一条）');
    });
    return () => {
      isOver = true;
    };
  }, [collection, id, title]);
  return name ?? '…';
}
