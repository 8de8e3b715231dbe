'use client';

import { useEffect, useState, type FormEvent } from 'react';

import { Dialog } from '../parts/Dialog.tsx';
import { describeMedium, readMedium, type Medium } from './upload-medium.ts';

interface Props {
  id: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for the sentence about one picture, with the picture before one's eyes. */
export function DescribePicture({ id, onClose, onDone }: Props) {
  const [medium, setMedium] = useState<Medium | null>(null);
  const [fault, setFault] = useState('');

  useEffect(() => {
    void readMedium(id).then(setMedium);
  }, [id]);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const alt = new FormData(event.currentTarget).get('alt');
    if (typeof alt !== 'string' || alt.trim() === '') return setFault('图片说明还没有写。');
    const answer = await describeMedium(id, alt.trim());
    if (answer.ok) onDone();
    else setFault(answer.fault);
  }

  return (
    <Dialog title="写图片说明" onClose={onClose}>
      <form noValidate onSubmit={(event) => void save(event)}>
        {medium !== null && (
          <img
            className="zq-dialog__picture"
            src={medium.thumbnailURL ?? medium.url ?? ''}
            alt="要说明的图片"
          />
        )}
        <label className="zq-field">
          <span>图片说明</span>
          <textarea name="alt" rows={2} maxLength={200} autoFocus />
          <small>谁，在哪里，做什么。</small>
        </label>
        {fault !== '' && (
          <p className="zq-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="zq-dialog__buttons">
          <button type="submit" className="zq-button zq-button--main">
            保存说明
          </button>
          <button type="button" className="zq-button" onClick={onClose}>
            不写了
          </button>
        </div>
      </form>
    </Dialog>
  );
}
