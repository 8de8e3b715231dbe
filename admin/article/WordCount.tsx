'use client';

import { useFormFields } from '@payloadcms/ui';

import { countText } from './count-text.ts';

const readPerMinute = 400;

/** The foot of the editor: length of the text, pictures, time to read. */
export function WordCount() {
  const body = useFormFields(([fields]) => fields.body?.value);
  const { characters, pictures } = countText(body);
  return (
    <p className="zq-editor-foot">
      <span>
        {characters} 字　图片 {pictures} 张　预计读 {Math.max(1, Math.ceil(characters / readPerMinute))} 分钟
      </span>
      <span>输入 / 可插入图片、表格、视频</span>
    </p>
  );
}
