'use client';

import { useId, useRef, useState, type FormEvent } from 'react';

import { ChoiceFilter, type ControlProps } from './ChoiceFilter.tsx';
import { ownDays, readRange, splitRange, writeRange, type DayRange } from './day-range.ts';

/** 时间: one of the offered spans, or two days of one's own, typed into a panel below. */
export function TimeFilter({ filter, onChoose }: ControlProps) {
  const [field, said = ''] = splitAtDot(filter.value);
  const chosen = splitRange(said);
  const isWrong = chosen !== null && 'faults' in readRange(chosen);
  const [open, setOpen] = useState<string | null>(isWrong ? field : null);
  const box = useRef<HTMLDivElement>(null);
  // A range has an option of its own once it is chosen.
  const options =
    chosen === null
      ? filter.options
      : [
          { value: filter.value, label: `${chosen.from || '最早'} 至 ${chosen.to || '今天'}` },
          ...filter.options,
        ];

  function close(): void {
    setOpen(null);
    box.current?.querySelector('select')?.focus();
  }

  return (
    <div className={`zq-time${chosen === null ? '' : ' zq-time--own'}`} ref={box}>
      <ChoiceFilter
        // Whoever closes the panel without a range finds the control as it was.
        key={String(open)}
        filter={{ ...filter, options, value: open === null ? filter.value : `${open}.${ownDays}` }}
        onChoose={(value) => {
          const [at, span] = splitAtDot(value);
          if (span === ownDays) setOpen(at);
          else onChoose(value);
        }}
      />
      {open !== null && (
        <RangePanel
          initial={chosen ?? { from: '', to: '' }}
          onRange={(range) => onChoose(`${open}.${writeRange(range)}`)}
          onClose={close}
        />
      )}
    </div>
  );
}

interface PanelProps {
  initial: DayRange;
  onRange: (range: DayRange) => void;
  onClose: () => void;
}

const ends = [
  ['from', '从'],
  ['to', '到'],
] as const;

function RangePanel({ initial, onRange, onClose }: PanelProps) {
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const before = readRange(initial);
  const [faults, setFaults] = useState(
    initial.from + initial.to !== '' && 'faults' in before ? before.faults : { from: '', to: '' },
  );

  function take(event: FormEvent): void {
    event.preventDefault();
    const read = readRange(typed);
    if ('faults' in read) {
      setFaults(read.faults);
      document.getElementById(`${id}${read.faults.from === '' ? 'to' : 'from'}`)?.focus();
    } else onRange(read.range);
  }

  return (
    <form
      className="zq-range"
      aria-label="自己选日期"
      noValidate
      onSubmit={take}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {ends.map(([end, label]) => (
        <p key={end} className="zq-range__end">
          <label htmlFor={id + end}>{label}</label>
          <input
            id={id + end}
            className="zq-filter"
            autoFocus={end === 'from'}
            inputMode="numeric"
            placeholder="2026-11-05"
            autoComplete="off"
            maxLength={16}
            value={typed[end]}
            aria-invalid={faults[end] !== ''}
            aria-describedby={`${id}${end}-fault`}
            onChange={(event) => setTyped({ ...typed, [end]: event.target.value })}
          />
          <span id={`${id}${end}-fault`} className="zq-fault" role="alert">
            {faults[end]}
          </span>
        </p>
      ))}
      <p className="zq-range__end">
        <button type="submit" className="zq-button zq-button--small">
          按日期筛选
        </button>
        <button type="button" className="zq-link" onClick={onClose}>
          取消
        </button>
      </p>
    </form>
  );
}

function splitAtDot(value: string): [string, string] {
  const at = value.indexOf('.');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}
