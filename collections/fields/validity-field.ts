import type { SelectField } from 'payload';

import { validities } from '#policy/validity.ts';

/** 有效性, on disclosures and regulations. */
export const validityField: SelectField = {
  name: 'validity',
  type: 'select',
  label: '有效性',
  required: true,
  defaultValue: '有效',
  index: true,
  options: validities.map((value) => ({ value, label: value })),
};
