'use client';

import type { ShownFilter } from './QuickFilters.tsx';

/** What every control of a filter gets. */
export interface ControlProps {
  filter: ShownFilter;
  onChoose: (value: string) => void;
}

/** A filter whose answer is chosen from a list. */
export function ChoiceFilter({ filter: { label, options, value }, onChoose }: ControlProps) {
  const groups = [...new Set(options.map(({ group }) => group))];
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <select
      className="zq-filter"
      aria-label={label}
      defaultValue={value}
      data-chosen={value !== ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{value === '' ? label : `不限${label}`}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {groups.map((group) => {
        const listed = options.filter((option) => option.group === group);
        const shown = listed.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ));
        return group === undefined ? (
          shown
        ) : (
          <optgroup key={group} label={group}>
            {shown}
          </optgroup>
        );
      })}
    </select>
  );
}
