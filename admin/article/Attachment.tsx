'use client';

import { useField } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { presentSize, readMedium, type Medium } from '../media/upload-medium.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  path: string;
  locked: boolean;
  /** One up or one down. */
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One attachment: its name, moved by Alt with the arrows. */
export function Attachment({ path, locked, onMove, onRemove }: Props) {
  const { value: file } = useField<string | number | null>({ potentiallyStalePath: `${path}.file` });
  const { value: title, setValue } = useField<string | null>({ potentiallyStalePath: `${path}.title` });
  const [medium, setMedium] = useState<Medium | null>(null);
  const id = file ?? null;

  useEffect(() => {
    let gone = false;
    if (id !== null) void readMedium(id).then((found) => (gone ? undefined : setMedium(found)));
    return () => {
      gone = true;
    };
  }, [id]);

  const name = medium?.originalName ?? medium?.filename ?? '文件';
  return (
    <li className="zq-attachment">
      <Icon name="paperclip" />
      <input
        type="text"
        aria-label={`附件名称，文件 ${name}`}
        title="按 Alt 和上下方向键移动"
        placeholder={name}
        maxLength={200}
        value={title ?? ''}
        readOnly={locked}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
          if (!event.altKey || step === null || locked) return;
          event.preventDefault();
          onMove(step);
        }}
      />
      <small>{typeof medium?.filesize === 'number' ? presentSize(medium.filesize) : ''}</small>
      {!locked && (
        <button type="button" className="zq-link" aria-label={`去掉附件 ${name}`} onClick={onRemove}>
          去掉
        </button>
      )}
    </li>
  );
}
