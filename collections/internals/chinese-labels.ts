import type { Field } from 'payload';

/** Labels that Payload gives to its own fields in English whatever the language. */
const labels: Readonly<Record<string, string>> = {
  ID: '编号',
  URL: '网址',
  'Thumbnail URL': '缩略图网址',
  'MIME Type': '文件类型',
  thumbnail: '小图',
  card: '中图',
  large: '大图',
};

/** Puts Chinese labels in the place of English ones, at any depth. Changes the fields in place. */
export function labelInChinese(fields: readonly Field[]): void {
  for (const field of fields) {
    if ('label' in field && typeof field.label === 'string' && field.label in labels) {
      Object.assign(field, { label: labels[field.label] });
    }
    if ('fields' in field) labelInChinese(field.fields);
    if (field.type === 'tabs') for (const tab of field.tabs) labelInChinese(tab.fields);
  }
}
