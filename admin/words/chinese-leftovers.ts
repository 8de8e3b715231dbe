const dragging = /^\s*To pick up a draggable item/;

/** Words that libraries inside Payload keep in English and give no way to translate; null when there is nothing to say. */
export function chineseFor(text: string): string | null {
  const plain = text.trim();
  if (plain === 'ID') return '编号';
  if (plain === 'disabled') return '不能修改';
  if (plain.startsWith('Notifications')) return '通知';
  if (dragging.test(text)) return '按空格键拿起，用方向键移动，再按空格键放下，按退出键取消。';
  return null;
}
