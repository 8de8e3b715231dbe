'use client';

import { useField, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { PictureDialog } from '../media/PictureDialog.tsx';
import { readMedium, type Medium } from '../media/upload-medium.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  path: string;
  readOnly?: boolean;
}

/** 题图: a place to click or drop on; once there is one, the picture with what it shows. */
export function CoverField({ path, readOnly }: Props) {
  const { value, setValue, disabled, showError } = useField<string | number | null>({
    potentiallyStalePath: path,
  });
  const site = useFormFields(([fields]) => fields.site?.value);
  const [medium, setMedium] = useState<Medium | null>(null);
  const [asking, setAsking] = useState<{ file: File | null } | null>(null);
  const locked = readOnly === true || disabled;
  const id = value ?? null;

  useEffect(() => {
    let gone = false;
    if (id === null) setMedium(null);
    else void readMedium(id).then((found) => (gone ? undefined : setMedium(found)));
    return () => {
      gone = true;
    };
  }, [id]);

  return (
    <div className={`field-type zq-cover${showError ? ' error' : ''}`} id={`field-${path}`}>
      <span className="field-label">题图</span>
      {id === null ? (
        <button
          type="button"
          className="zq-drop-button"
          disabled={locked}
          onClick={() => setAsking({ file: null })}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            setAsking({ file: event.dataTransfer.files[0] ?? null });
          }}
        >
          <Icon name="photo" />
          选图或拖入
        </button>
      ) : (
        <figure className="zq-cover__picture">
          <img src={medium?.thumbnailURL ?? medium?.url ?? ''} alt={medium?.alt ?? ''} />
          <figcaption>{medium?.alt ? medium.alt : '还没有图片说明'}</figcaption>
          {!locked && (
            <div>
              <button type="button" className="zq-link" onClick={() => setAsking({ file: null })}>
                换图
              </button>
              <button type="button" className="zq-link" onClick={() => setValue(null)}>
                去掉题图
              </button>
            </div>
          )}
        </figure>
      )}
      <div className="field-description">横图，宽 1200 以上。</div>
      {asking !== null && (
        <PictureDialog
          title="题图"
          verb="用作题图"
          site={site}
          file={asking.file}
          onClose={() => setAsking(null)}
          onPicked={(picked) => {
            setValue(picked.id);
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}
