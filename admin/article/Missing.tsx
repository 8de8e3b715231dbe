'use client';

import { useAllFormFields } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/** Everything that the server found missing, each with a way to its place; nothing when nothing is. */
export function Missing() {
  const [fields] = useAllFormFields();
  const box = useRef<HTMLDivElement>(null);
  const faults = Object.entries(fields).flatMap(([path, field]) =>
    field.valid === false && field.errorMessage ? [{ path, message: inChinese(field.errorMessage) }] : [],
  );
  const count = faults.length;
  useEffect(() => {
    if (count > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <div ref={box} role="alert">
      {count > 0 && (
        <section className="zq-missing">
          <h2>还差 {count} 处</h2>
          <ul>
            {faults.map(({ path, message }) => (
              <li key={path}>
                {message}
                <button type="button" className="zq-link" onClick={() => jumpTo(path)}>
                  去改
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Brings a field into view and puts the cursor into it. */
function jumpTo(path: string): void {
  const id = `field-${path.replaceAll('.', '__')}`;
  const place =
    document.getElementById(id) ??
    document.querySelector(`[data-lexical-editor]`)?.closest<HTMLElement>('.rich-text-lexical');
  const field = place?.closest<HTMLElement>('.field-type') ?? place;
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"], button')?.focus();
}

/** Payload keeps a few sentences of its own in English. */
function inChinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '这里选的内容已经不在，请重新选。';
}
