'use client';

import { CopyLink } from '../parts/CopyLink.tsx';
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
  return (
    <Dialog full title="预览" onClose={onClose}>
      <div className="zq-preview__bar">
        <CopyLink url={url} name="预览链接" />
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
