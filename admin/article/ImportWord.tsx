'use client';

import { useField, useForm } from '@payloadcms/ui';
import { useRef, useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { countText } from './count-text.ts';

interface Text {
  root: { children: unknown[] };
}

interface Brought {
  body: Text;
  /** What was left behind, in sentences. */
  notes: string[];
}

/** 导入 Word: the text of a file becomes the text of the form, or goes on behind it; what was left behind is said. */
export function ImportWord({ path }: { path: string }) {
  const { value, disabled } = useField<Text | null>({ potentiallyStalePath: path });
  const { dispatchFields, getDataByPath, setModified } = useForm();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [asking, setAsking] = useState<Brought | null>(null);
  const [notes, setNotes] = useState<string[] | null>(null);
  if (disabled) return null;

  async function take(file: File): Promise<void> {
    setFault('');
    setNotes(null);
    setBusy(true);
    const form = new FormData();
    form.append('file', file);
    form.append('_payload', JSON.stringify({ title: getDataByPath('title') ?? '' }));
    const answer = await askServer<Brought>('/api/word', form);
    setBusy(false);
    if (!answer.ok) return setFault(answer.fault);
    const { characters, pictures } = countText(value);
    if (characters + pictures > 0) setAsking(answer.body);
    else put(answer.body.body, answer.body.notes);
  }

  function put(text: Text, said: string[]): void {
    // The editor shows what it did not write itself only when it is given as the first value.
    dispatchFields({ type: 'UPDATE', path, value: text, initialValue: text });
    setModified(true);
    setAsking(null);
    setNotes(said);
  }

  function append({ body, notes: said }: Brought): void {
    const before = value?.root.children ?? [];
    put({ root: { ...body.root, children: [...before, ...body.root.children] } }, said);
  }

  return (
    <div className="zq-import-word">
      <button type="button" className="zq-link" aria-busy={busy} onClick={() => chooser.current?.click()}>
        {busy ? '正在读…' : '导入 Word'}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".docx"
        hidden
        aria-label="要导入的文件"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <div role="status">
        {fault !== '' && <p className="zq-fault">{fault}</p>}
        {notes !== null && (
          <p>
            已导入，请看一遍。{notes.join('')}
            <button type="button" className="zq-link" onClick={() => setNotes(null)}>
              知道了
            </button>
          </p>
        )}
      </div>
      {asking !== null && (
        <Dialog title="正文里已经有文字" onClose={() => setAsking(null)}>
          <p>文件里的文字放在哪里？</p>
          <div className="zq-dialog__buttons">
            <button type="button" className="zq-button zq-button--main" onClick={() => append(asking)}>
              接在后面
            </button>
            <button type="button" className="zq-button" onClick={() => put(asking.body, asking.notes)}>
              换掉原来的
            </button>
            <button type="button" className="zq-button" onClick={() => setAsking(null)}>
              不导入
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
