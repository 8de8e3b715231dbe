import type { Field, Payload } from 'payload';

import type { OptionsOf } from './list-specs.ts';

/** Reads the choices of the select fields of a collection from its configuration. */
export function optionsOfCollection(payload: Payload, slug: string): OptionsOf {
  const config = payload.config.collections.find((one) => one.slug === slug);
  return (name) => {
    const field = config?.flattenedFields.find((one) => one.name === name);
    return field?.type === 'select' ? field.options.map(presentOption) : [];
  };
}

type Option = Extract<Field, { type: 'select' }>['options'][number];

function presentOption(option: Option): { value: string; label: string } {
  if (typeof option === 'string') return { value: option, label: option };
  return { value: option.value, label: typeof option.label === 'string' ? option.label : option.value };
}
