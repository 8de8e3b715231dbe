/** One field whose unsaved value differs from what is in the form. */
export interface Difference {
  path: string;
  label: string;
  mine: unknown;
  shown: unknown;
}

/** Fields that a backup keeps, in the order of the form. */
export const backedUp = {
  title: '标题',
  subtitle: '副标题',
  body: '正文',
  summary: '摘要',
  source: '来源',
  author: '作者',
  editor: '责任编辑',
  column: '栏目',
  externalUrl: '链接地址',
  documentNumber: '文号',
  publishedAt: '发布时间',
} as const;

/** Lists what a backup holds that the form does not; empty means it is not worth a question. */
export function planRestore(
  backup: Readonly<Record<string, unknown>>,
  form: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(backedUp).flatMap(([path, label]) => {
    const mine = backup[path];
    const shown = form[path];
    return isEmpty(mine) || JSON.stringify(mine) === JSON.stringify(shown)
      ? []
      : [{ path, label, mine, shown }];
  });
}

/** A value as text, to be compared by eye. */
export function presentValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return textsOf(value).join('\n');
}

function textsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { root, text, children, type } = node as Record<string, unknown>;
  if (root !== undefined) return textsOf(root);
  if (typeof text === 'string') return [text];
  const parts = Array.isArray(children) ? (children as unknown[]).flatMap(textsOf) : [];
  return type === 'paragraph' || type === 'heading' ? [parts.join('')] : parts;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
