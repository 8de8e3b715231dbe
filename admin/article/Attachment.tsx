'use client';

import { useField } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { presentSize, readMedium, type Medium } from '../media/upload-medium.ts';
import { Icon } from '../parts/Icon.tsx';
import { presentTextState, type TextState } from './present-text-state.ts';

interface Props {
  path: string;
  locked: boolean;
  /** What search knows of the texts, by id of the medium; null while the document is not public. */
  texts: Readonly<Record<string, TextState>> | null;
  /** It is taken by its grip; another one is let go over it. */
  onDrag: () => void;
  onDrop: () => void;
  /** One up or one down. */
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One attachment: its name, kind, size and whether search knows its text; moved by its grip or Alt with the arrows. */
export function Attachment({ path, locked, texts, onDrag, onDrop, onMove, onRemove }: Props) {
  const { value: file } = useField<string | number | null>({ path: `${path}.file` });
  const { value: title, setValue } = useField<string | null>({ path: `${path}.title` });
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
  const kind = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toUpperCase() ?? '';
  const text = presentTextState(id === null ? undefined : texts?.[String(id)]);
  return (
    <li
      className="zq-attachment"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span className="zq-grip" draggable={!locked} onDragStart={onDrag} title="拖动来换位置">
        <Icon name="grip" />
      </span>
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
      <small>
        {kind} {typeof medium?.filesize === 'number' ? presentSize(medium.filesize) : ''}
      </small>
      {medium !== null && <span className={`zq-text-state zq-text-state--${text.tone}`}>{text.said}</span>}
      {!locked && (
        <button type="button" className="zq-link" aria-label={`去掉附件 ${name}`} onClick={onRemove}>
          去掉
        </button>
      )}
    </li>
  );
}
