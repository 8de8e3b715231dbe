/** Names of the menus of the editor's toolbar. */
const toolbarGroups: Readonly<Record<string, string>> = {
  'text dropdown': '段落样式',
  'align dropdown': '对齐',
  'add dropdown': '插入',
  'blocks dropdown': '插入',
};
const dragging = /^\s*To pick up a draggable item/;

/** Words that libraries inside Payload keep in English and give no way to translate; null when there is nothing to say. */
export function chineseFor(text: string): string | null {
  const plain = text.trim();
  if (plain === 'ID') return '编号';
  const group = toolbarGroups[plain];
  if (group !== undefined) return group;
  if (plain === 'disabled') return '不能修改';
  if (plain.startsWith('Notifications')) return '通知';
  if (/^搜.+(?:, | 或 )/.test(plain)) return plain.replaceAll(/, | 或 /g, '、');
  if (dragging.test(text)) return '按空格键拿起，用方向键移动，再按空格键放下，按退出键取消。';
  return null;
}
