'use client';

import { useForm } from '@payloadcms/ui';

/** How values of another edition come into the form, as unsaved text. */
export function useValues(): (values: readonly { path: string; value: unknown }[]) => void {
  const { dispatchFields, setModified } = useForm();
  return (values) => {
    for (const { path, value } of values) {
      // The editor shows what it did not write itself only when it is given as the first value.
      dispatchFields({ type: 'UPDATE', path, value, initialValue: value });
    }
    if (values.length > 0) setModified(true);
  };
}
