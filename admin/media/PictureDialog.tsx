'use client';

import { useListDrawer } from '@payloadcms/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { uploadMedium } from './upload-medium.ts';

interface PictureDialogProps {
  title: string;
  /** Word on the button: `插入`. */
  verb: string;
  site: unknown;
  /** A file that was dropped or pasted already. */
  file?: File | null;
  onClose: () => void;
  onPicked: (medium: { id: string | number }) => void;
}

/** Takes a picture with the sentence about it: from this machine, by dropping or pasting, or from the media of the site. */
export function PictureDialog({ title, verb, site, file: given, onClose, onPicked }: PictureDialogProps) {
  const [file, setFile] = useState<File | null>(given ?? null);
  const [preview, setPreview] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const description = useRef<HTMLTextAreaElement>(null);
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({
    collectionSlugs: ['media'],
    uploads: true,
    filterOptions: {
      media: { and: [{ site: { equals: site } }, { mimeType: { like: 'image/' } }] },
    },
  });

  useEffect(() => {
    if (file === null) return;
    const url = URL.createObjectURL(file);
    setPreview(url);
    description.current?.focus();
    return () => URL.revokeObjectURL(url);
  }, [file]);

  function take(files: FileList | null | undefined): void {
    const picture = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (picture !== undefined) {
      setFault('');
      setFile(picture);
    } else if ((files?.length ?? 0) > 0) {
      setFault('这个文件不是图片。');
    }
  }

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const alt = description.current?.value.trim() ?? '';
    if (file === null) return setFault('还没有选图片。');
    if (alt === '') {
      setFault('图片说明还没有写。');
      description.current?.focus();
      return;
    }
    setBusy(true);
    setFault('');
    const answer = await uploadMedium(file, { site, alt });
    setBusy(false);
    if (answer.ok) onPicked(answer.body);
    else setFault(answer.fault);
  }

  return (
    <>
      <Dialog title={title} onClose={onClose}>
        <form
          noValidate
          onSubmit={(event) => void send(event)}
          onPaste={(event) => take(event.clipboardData.files)}
        >
          <div
            className="zq-drop"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              take(event.dataTransfer.files);
            }}
          >
            {preview === '' ? null : <img src={preview} alt="选好的图片" />}
            <div className="zq-drop__ways">
              <button type="button" className="zq-button" autoFocus onClick={() => chooser.current?.click()}>
                <Icon name="upload" />
                {file === null ? '选图片' : '换一张'}
              </button>
              <button type="button" className="zq-button" onClick={openDrawer}>
                从媒体库选
              </button>
              <span>也可以拖到这里，或者粘贴</span>
            </div>
            <input
              ref={chooser}
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
              hidden
              aria-label="图片文件"
              onChange={(event) => take(event.target.files)}
            />
          </div>
          <label className="zq-field">
            <span>
              图片说明<em className="zq-required">必填</em>
            </span>
            <textarea
              ref={description}
              name="alt"
              rows={2}
              maxLength={200}
              aria-describedby="zq-picture-help"
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              }}
            />
            <small id="zq-picture-help">谁，在哪里，做什么。看不见图的人靠它知道图上有什么。</small>
          </label>
          {fault !== '' && (
            <p className="zq-fault" role="alert">
              {fault}
            </p>
          )}
          <div className="zq-dialog__buttons">
            <button type="submit" className="zq-button zq-button--main" aria-busy={busy}>
              {busy ? '正在上传…' : verb}
            </button>
            <button type="button" className="zq-button" onClick={onClose}>
              不用了
            </button>
          </div>
        </form>
      </Dialog>
      <ListDrawer
        onSelect={({ doc }) => {
          closeDrawer();
          onPicked({ id: (doc as { id: string | number }).id });
        }}
      />
    </>
  );
}
