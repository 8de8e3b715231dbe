'use client';

import { TextField, useForm, useFormFields } from '@payloadcms/ui';
import { useState, type ComponentProps } from 'react';

const forms = { text: '图文', pictures: '图集', video: '视频', link: '外链' } as const;

/** Below the title: the subtitle for those who want one, and the kind of article. */
export function SubtitleField(props: ComponentProps<typeof TextField>) {
  const { dispatchFields, setModified } = useForm();
  const subtitle = useFormFields(([fields]) => fields.subtitle?.value);
  const form = useFormFields(([fields]) => fields.form?.value) ?? 'text';
  const [opened, setOpened] = useState(false);
  const shown = opened || (typeof subtitle === 'string' && subtitle !== '');

  function choose(value: string): void {
    dispatchFields({ type: 'UPDATE', path: 'form', value });
    setModified(true);
  }

  return (
    <div className="zq-under-title">
      <div className="zq-under-title__links">
        {!shown && (
          <button type="button" className="zq-link" onClick={() => setOpened(true)}>
            ＋ 副标题
          </button>
        )}
        {Object.entries(forms).map(([value, label]) =>
          value === form ? null : (
            <button key={value} type="button" className="zq-link" onClick={() => choose(value)}>
              改为{label}
            </button>
          ),
        )}
      </div>
      {shown && <TextField {...props} />}
    </div>
  );
}
