'use client';

import { useId, useState, type FormEvent } from 'react';

interface Props {
  label: string;
  initial: string;
  button: string;
  /** Answers with a sentence when the name cannot be had; empty when it is done. */
  onName: (name: string) => Promise<string>;
  onCancel?: () => void;
}

/** Asks for the name of a saved filter; what is wrong with it stands below the field. */
export function NameForm({ label, initial, button, onName, onCancel }: Props) {
  const id = useId();
  const [name, setName] = useState(initial);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function take(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(await onName(name.trim()));
    setBusy(false);
  }

  return (
    <form className="zq-saved__form" noValidate onSubmit={(event) => void take(event)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="zq-filter"
        autoFocus={initial !== ''}
        autoComplete="off"
        value={name}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="zq-button zq-button--small">
        {button}
      </button>
      {onCancel !== undefined && (
        <button type="button" className="zq-link" onClick={onCancel}>
          取消
        </button>
      )}
      <span id={`${id}-fault`} className="zq-fault" role="alert">
        {fault}
      </span>
    </form>
  );
}
