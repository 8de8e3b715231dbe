/** Names of the menus of the editor's toolbar. */
const toolbarGroups: Readonly<Record<string, string>> = {
  'text dropdown': '段落样式',
  'align dropdown': '对齐',
  'add dropdown': '插入',
  'blocks dropdown': '插入',
};
/** Names of the buttons beside a paragraph and a link. */
const editorButtons: Readonly<Record<string, string>> = {
  'Drag to move': '拖动这一段',
  'Add block': '在下面加一段',
  'Insert Paragraph': '在末尾加一段',
  'Edit link': '改链接',
  'Remove link': '去掉链接',
};
const dragging = /^\s*To pick up a draggable item/;

/** Words that libraries inside Payload keep in English and give no way to translate; null when there is nothing to say. */
export function chineseFor(text: string): string | null {
  const plain = text.trim();
  if (plain === 'ID') return '编号';
  const named = toolbarGroups[plain] ?? editorButtons[plain];
  if (named !== undefined) return named;
  if (plain === 'disabled') return '不能修改';
  if (plain.startsWith('Notifications')) return '通知';
  if (/^搜.+(?:, | 或 )/.test(plain)) return plain.replaceAll(/, | 或 /g, '、');
  if (dragging.test(text)) return '按空格键拿起，用方向键移动，再按空格键放下，按退出键取消。';
  return null;
}
