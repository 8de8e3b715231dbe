import type { DateField } from 'payload';

/** A day without a time, kept as noon in Beijing so that no time zone makes another day of it. */
export function dayField(name: string, label: string, admin: DateField['admin'] = {}): DateField {
  return {
    name,
    type: 'date',
    label,
    index: true,
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' }, ...admin },
  };
}
