'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Fills the screen. */
  full?: boolean;
}

/**
 * A dialog over the page: focus stays in it, Esc closes it, and focus returns to where it was. It stands outside the
 * form that opens it, so it may hold a form of its own.
 */
export function Dialog({ title, onClose, children, wide = false, full = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={box}
      className={`zq-dialog${wide ? ' zq-dialog--wide' : ''}${full ? ' zq-dialog--full' : ''}`}
      aria-labelledby={heading}
      onClose={onClose}
      // What happens in here is none of the form's or the editor's business.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => event.stopPropagation()}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>,
    document.body,
  );
}
