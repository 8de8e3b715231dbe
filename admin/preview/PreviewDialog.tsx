'use client';

import { useRef, useState } from 'react';

import { Dialog } from '../parts/Dialog.tsx';

/** Where a preview stands, as the server says it. */
export interface Preview {
  /** On this host. */
  path: string;
  /** For others; holds for a day. */
  url: string;
}

interface Props {
  preview: Preview;
  onClose: () => void;
}

/** The three editions of the page over the form, and the link to them for somebody else. */
export function PreviewDialog({ preview: { path, url }, onClose }: Props) {
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
    <Dialog full title="预览" onClose={onClose}>
      <div className="zq-preview__bar">
        <button type="button" className="zq-button" onClick={() => void copy()}>
          复制预览链接
        </button>
        <input
          ref={link}
          type="text"
          readOnly
          value={url}
          aria-label="预览链接"
          onFocus={(event) => event.target.select()}
        />
        <span role="status">{said}</span>
        <a href={path} target="_blank" rel="noreferrer">
          在新窗口打开
        </a>
        <button type="button" className="zq-button zq-button--main" onClick={onClose}>
          关闭
        </button>
      </div>
      <iframe className="zq-preview__frames" src={path} title="电脑版、手机版、大字版" />
    </Dialog>
  );
}
