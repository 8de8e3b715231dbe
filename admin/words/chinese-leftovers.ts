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
/** `{{label}}` stays where Payload sorts a column that has no name. */
const sorting = /^按 \{\{label\}\} (升序|降序) 排序$/;
const dragging = /^\s*To pick up a draggable item/;

/** What a list to choose from, and a row that is dragged, say to those who hear them. */
const spoken: [heard: RegExp, said: string][] = [
  [/^Use Up and Down to choose options.*$/, '用上下方向键选，按回车键选中，按退出键关闭。'],
  // Lists without a name of their own call themselves so.
  [/^Select is focused ,type.*$/, '输入文字缩小范围，按向下键打开列表。'],
  [/^Select is focused , press Down.*$/, '按向下键打开列表。'],
  [/^(.+?) is focused ,type to refine list.*$/, '$1：输入文字缩小范围，按向下键打开列表。'],
  [/^(.+?) is focused , press Down.*$/, '$1：按向下键打开列表。'],
  [/^Use left and right to toggle.*$/, '用左右方向键在已选的几项之间移动，按退格键去掉一项。'],
  [/^option (.*), deselected\.$/, '$1，已去掉。'],
  [/^All selected options have been cleared\.$/, '已全部清除。'],
  [/^option (.*) is disabled\. Select another option\.$/, '$1 不能选，请选别的。'],
  [/^options? (.*), selected\.$/, '$1，已选中。'],
  [/^value (.*) focused, (\d+) of (\d+)\.$/, '$1，已选的第 $2 项，共 $3 项。'],
  [/^(.*) selected, (\d+) of (\d+)\.$/, '$1，已选中，第 $2 项，共 $3 项。'],
  [/^(.*?)(?: disabled)?, (\d+) of (\d+)\.$/, '$1，第 $2 项，共 $3 项。'],
  [/^(\d+) results? available for search term (.*)\.$/, '有 $1 项符合“$2”。'],
  [/^(\d+) results? available\.$/, '有 $1 项可选。'],
  [/^Picked up draggable item .*$/, '已拿起，用方向键移动。'],
  [/^Draggable item .* was moved over droppable area .*$/, '已移到另一个位置上。'],
  [/^Draggable item .* is no longer over a droppable area\.$/, '这里不能放下。'],
  [/^Draggable item .* was dropped.*$/, '已放下。'],
  [/^Dragging was cancelled\..*$/, '已取消移动。'],
];

/** The Chinese for what a list to choose from says aloud; null when there is nothing to say. */
export function chineseForSpoken(text: string): string | null {
  const plain = text.trim();
  const known = spoken.find(([heard]) => heard.test(plain));
  return known === undefined ? null : plain.replace(known[0], known[1]);
}

/** Words that libraries inside Payload keep in English and give no way to translate; null when there is nothing to say. */
export function chineseFor(text: string): string | null {
  const plain = text.trim();
  if (plain === 'ID') return '编号';
  const named = toolbarGroups[plain] ?? editorButtons[plain];
  if (named !== undefined) return named;
  if (plain === 'disabled') return '不能修改';
  if (plain === 'sortable') return '可以拖动排序';
  if (plain === 'Close toast') return '关闭通知';
  const order = sorting.exec(plain)?.[1];
  if (order !== undefined) return `按${order}排列`;
  if (plain.startsWith('Remove ')) return `去掉${plain.slice('Remove'.length)}`;
  if (plain.startsWith('Notifications')) return '通知';
  if (/^搜.+(?:, | 或 )/.test(plain)) return plain.replaceAll(/, | 或 /g, '、');
  if (dragging.test(text)) return '按空格键拿起，用方向键移动，再按空格键放下，按退出键取消。';
  return null;
}
