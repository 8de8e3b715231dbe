'use client';

import '../styles/article-form.css';

import { useFormFields } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';

import { fieldOf } from '../article/jump-to.ts';
import type { FieldFault } from './faults-at-fields.ts';
import { saveNotice } from './save-state.ts';

/**
 * Beside their fields, the faults that only the server can find, as an address that another site has. Payload marks the
 * field, but takes the mark away as soon as it has looked at the value itself; here it stands until the value is changed.
 */
export function FieldFaults() {
  const faults = saveNotice.use()?.faults ?? [];
  return faults.map(({ path, message }) => <Fault key={path} path={path} message={message} />);
}

function Fault({ path, message }: FieldFault) {
  const value = useFormFields(([fields]) => fields[path]?.value);
  const [refused] = useState(() => value);
  const [place] = useState(() => fieldOf(path));
  const id = useId();
  const isHeld = value === refused;

  useEffect(() => {
    const input = isHeld ? place?.querySelector('input, textarea, [contenteditable="true"]') : null;
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute('aria-errormessage', id);
    return () => {
      input?.removeAttribute('aria-invalid');
      input?.removeAttribute('aria-errormessage');
    };
  }, [id, isHeld, place]);

  if (place === null || !isHeld) return null;
  return createPortal(
    <p id={id} className="zq-field-fault">
      {message}
    </p>,
    place,
  );
}
