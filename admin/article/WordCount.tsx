'use client';

import { useFormFields } from '@payloadcms/ui';

import { countText } from './count-text.ts';

const readPerMinute = 400;

/** Length of the text below the editor. */
export function WordCount() {
  const body = useFormFields(([fields]) => fields.body?.value);
  const { characters, pictures } = countText(body);
  return (
    <p className="zq-counter">
      {characters} 字　图片 {pictures} 张　预计读 {Math.max(1, Math.ceil(characters / readPerMinute))} 分钟
    </p>
  );
}
