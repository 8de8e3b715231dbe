'use client';

import { useListQuery } from '@payloadcms/ui';
import { useId } from 'react';

import { ChoiceFilter, type ControlProps } from './ChoiceFilter.tsx';
import type { FilterOption } from './quick-filter.ts';
import { TimeFilter } from './TimeFilter.tsx';

/** A filter as it is shown: its choices and what is chosen. */
export interface ShownFilter {
  key: string;
  label: string;
  kind: 'choice' | 'text' | 'time';
  options: FilterOption[];
  value: string;
}

/** 栏目、作者、时间 beside the search of a list; what is chosen stands in the address, so that a list can be sent to others. */
export function QuickFilters({ filters }: { filters: ShownFilter[] }) {
  const { refineListData } = useListQuery();
  const choose = (choice: Record<string, string | undefined>) => void refineListData({ ...choice, page: 1 });
  const isAny = filters.some(({ value }) => value !== '');
  return (
    <div className="zq-filters" role="group" aria-label="筛选">
      <div className="zq-filters__row">
        {filters.map((filter) => {
          const onChoose = (value: string) => choose({ [filter.key]: value === '' ? undefined : value });
          // A new value from outside makes a new control.
          const key = `${filter.key} ${filter.value}`;
          const Control = controls[filter.kind];
          return <Control key={key} filter={filter} onChoose={onChoose} />;
        })}
        {isAny && (
          <button
            type="button"
            className="zq-link"
            onClick={() => choose(Object.fromEntries(filters.map(({ key }) => [key, undefined])))}
          >
            清除筛选
          </button>
        )}
      </div>
    </div>
  );
}

function TextFilter({ filter: { label, options, value }, onChoose }: ControlProps) {
  const list = useId();
  const take = (text: string) => {
    if (text.trim() !== value) onChoose(text.trim());
  };
  return (
    <>
      <input
        className="zq-filter"
        aria-label={label}
        placeholder={label}
        list={list}
        defaultValue={value}
        data-chosen={value !== ''}
        maxLength={60}
        autoComplete="off"
        onBlur={(event) => take(event.target.value)}
        onChange={(event) => {
          // A suggestion that was chosen, or everything taken out.
          const text = event.target.value;
          if (text === '' || options.some((option) => option.value === text)) take(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value);
        }}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </>
  );
}

const controls = { choice: ChoiceFilter, text: TextFilter, time: TimeFilter };
