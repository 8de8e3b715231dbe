'use client';

import { useDocumentInfo, useField, useForm, useFormFields } from '@payloadcms/ui';
import { useRef, useState } from 'react';

import { useAnswer } from '../disclosure/useAnswer.ts';
import { uploadMedium } from '../media/upload-medium.ts';
import { Icon } from '../parts/Icon.tsx';
import { Attachment } from './Attachment.tsx';
import type { TextState } from './present-text-state.ts';

interface Props {
  path: string;
  schemaPath?: string;
  readOnly?: boolean;
}

/** 附件: files are dropped or chosen, several at once; each gets a row with its name, to be moved and removed. */
export function AttachmentsField({ path, schemaPath, readOnly }: Props) {
  const { rows = [], disabled } = useField({ potentiallyStalePath: path, hasRows: true });
  const { addFieldRow, moveFieldRow, removeFieldRow } = useForm();
  const { collectionSlug, id } = useDocumentInfo();
  const texts = useAnswer<Record<string, TextState>>(
    id === undefined || rows.length === 0 ? null : `/api/search/texts/${collectionSlug ?? ''}/${id}`,
  );
  const dragged = useRef<number | null>(null);
  const site = useFormFields(([fields]) => fields.site?.value);
  const [faults, setFaults] = useState<string[]>([]);
  const [waiting, setWaiting] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const locked = readOnly === true || disabled;

  async function take(files: readonly File[]): Promise<void> {
    setFaults([]);
    setWaiting(files.length);
    for (const file of files) {
      const answer = await uploadMedium(file, { site });
      setWaiting((left) => left - 1);
      if (!answer.ok) {
        setFaults((before) => [...before, `“${file.name}”没有上传：${answer.fault}`]);
        continue;
      }
      const value = answer.body.id;
      addFieldRow({
        path,
        schemaPath: schemaPath ?? `${collectionSlug ?? ''}.${path}`,
        subFieldState: {
          file: { value, initialValue: value, valid: true },
          title: { value: '', initialValue: '', valid: true },
        },
      });
    }
  }

  return (
    <div className="field-type zq-attachments" id={`field-${path}`}>
      <span className="field-label">附件</span>
      <p className="zq-counter zq-counter--corner">{rows.length} 个</p>
      {rows.length > 0 && (
        <ol>
          {rows.map((row, index) => (
            <Attachment
              key={row.id}
              path={`${path}.${index}`}
              locked={locked}
              texts={texts}
              onDrag={() => (dragged.current = index)}
              onDrop={() => {
                const from = dragged.current;
                dragged.current = null;
                if (from !== null && from !== index)
                  moveFieldRow({ path, moveFromIndex: from, moveToIndex: index });
              }}
              onMove={(step) => {
                const to = index + step;
                if (to >= 0 && to < rows.length)
                  moveFieldRow({ path, moveFromIndex: index, moveToIndex: to });
              }}
              onRemove={() => removeFieldRow({ path, rowIndex: index })}
            />
          ))}
        </ol>
      )}
      {!locked && (
        <button
          type="button"
          className="zq-drop-button zq-drop-button--tall"
          onClick={() => chooser.current?.click()}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void take([...event.dataTransfer.files]);
          }}
        >
          <Icon name="upload" />
          {waiting > 0 ? `正在上传，还有 ${waiting} 个…` : '把文件拖到这里，或点击选择'}
        </button>
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="附件文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      <div role="alert">
        {faults.map((fault) => (
          <p className="zq-fault" key={fault}>
            {fault}
          </p>
        ))}
      </div>
      <div className="field-description">PDF、Word、XLSX、OFD 等。留空名称时用文件名。</div>
    </div>
  );
}
