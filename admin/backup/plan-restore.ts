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
  form: '形式',
  body: '正文',
  externalUrl: '链接地址',
  summary: '摘要',
  column: '栏目',
  cover: '题图',
  source: '来源',
  author: '作者',
  editor: '责任编辑',
  publishedAt: '发布时间',
  withdrawAt: '撤下时间',
  pinnedUntil: '置顶至',
  keywords: '关键词',
  documentNumber: '文号',
} as const;

/** Lists what a backup holds that the form does not; empty means it is not worth a question. */
export function planRestore(
  backup: Readonly<Record<string, unknown>>,
  form: Readonly<Record<string, unknown>>,
): Difference[] {
  return differencesOf(backup, form).filter(({ mine }) => !isEmpty(mine));
}

/** Fields that differ between two editions of a record, in the order of the form; nothing and empty are the same. */
export function differencesOf(
  mine: Readonly<Record<string, unknown>>,
  shown: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(backedUp).flatMap(([path, label]) => {
    const [a, b] = [mine[path], shown[path]];
    const same = (isEmpty(a) && isEmpty(b)) || comparable(a) === comparable(b);
    return same ? [] : [{ path, label, mine: a, shown: b }];
  });
}

const forms: Readonly<Record<string, string>> = {
  text: '图文',
  pictures: '图集',
  video: '视频',
  link: '外部链接',
};

/** A value as text, to be compared by eye. */
export function presentValue(value: unknown, path = ''): string {
  if (typeof value === 'string') return path === 'form' ? (forms[value] ?? value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('，');
  return textsOf(value).join('\n');
}

/** Ids and moments come as numbers, texts or objects, from the form or from the server. */
function comparable(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function textsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { root, text, children, type } = node as Record<string, unknown>;
  if (root !== undefined) return textsOf(root);
  if (typeof text === 'string') return [text];
  if (type === 'upload') return ['（图片）'];
  const parts = Array.isArray(children) ? (children as unknown[]).flatMap(textsOf) : [];
  return type === 'paragraph' || type === 'heading' ? [parts.join('')] : parts;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
