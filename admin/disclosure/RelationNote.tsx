'use client';

import { useFormFields } from '@payloadcms/ui';

import { relationEffect } from './relation-effect.ts';

const beijingOffsetMs = 8 * 60 * 60 * 1000;

/** Under a relation: what it does to the page of the other. */
export function RelationNote({ path }: { path: string }) {
  const type = useFormFields(([fields]) => fields[path.replace(/note$/u, 'type')]?.value);
  const effectiveOn = useFormFields(([fields]) => fields.effectiveOn?.value);
  const effect = relationEffect(type, dayOf(effectiveOn));
  return effect === '' ? null : <p className="field-description">{effect}</p>;
}

function dayOf(value: unknown): string {
  const moment = value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : NaN;
  return Number.isNaN(moment) ? '' : new Date(moment + beijingOffsetMs).toISOString().slice(0, 10);
}
