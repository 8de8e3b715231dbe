'use client';

import { useRef, useState } from 'react';

interface Props {
  url: string;
  /** What kind of link it is: 预览链接. */
  name: string;
}

/** A link to hand on: a button that copies it, and the link itself for where the browser does not. */
export function CopyLink({ url, name }: Props) {
  const link = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    link.current?.select();
    // Browsers give the clipboard to secure pages only.
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? '链接已复制。' : '请按 Ctrl C 复制选中的链接。');
  }

  return (
    <span className="zq-copy-link">
      <button type="button" className="zq-button" onClick={() => void copy()}>
        复制{name}
      </button>
      <input
        ref={link}
        type="text"
        readOnly
        value={url}
        aria-label={name}
        onFocus={(event) => event.target.select()}
      />
      <span role="status">{said}</span>
    </span>
  );
}
