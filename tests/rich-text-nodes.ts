/** Builds editor states for tests, in the shape Payload's editor saves. */
export type TestNode = Record<string, unknown>;

export const bold = 1;
export const italic = 2;

export const state = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } });
export const text = (value: string, format = 0): TestNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
});
export const paragraph = (...children: unknown[]): TestNode => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  children,
});
export const aligned = (format: string, ...children: unknown[]): TestNode => ({
  ...paragraph(...children),
  format,
});
export const heading = (tag: string, ...children: unknown[]): TestNode => ({
  type: 'heading',
  version: 1,
  tag,
  format: '',
  children,
});
export const list = (tag: 'ul' | 'ol', ...children: unknown[]): TestNode => ({
  type: 'list',
  version: 1,
  tag,
  listType: tag === 'ol' ? 'number' : 'bullet',
  start: 1,
  children,
});
export const item = (...children: unknown[]): TestNode => ({
  type: 'listitem',
  version: 1,
  value: 1,
  children,
});
export const quote = (...children: unknown[]): TestNode => ({ type: 'quote', version: 1, children });
export const link = (url: string, ...children: unknown[]): TestNode => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url, newTab: false },
  children,
});
export const internalLink = (relationTo: string, value: unknown, ...children: unknown[]): TestNode => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo, value } },
  children,
});
export const upload = (value: unknown, caption = ''): TestNode => ({
  type: 'upload',
  version: 3,
  relationTo: 'media',
  value,
  fields: { caption },
});
export const video = (fields: Record<string, unknown>): TestNode => ({
  type: 'block',
  version: 2,
  fields: { blockType: 'video', ...fields },
});
export const table = (...children: unknown[]): TestNode => ({ type: 'table', version: 1, children });
export const row = (...children: unknown[]): TestNode => ({ type: 'tablerow', version: 1, children });
export const cell = (content: string, more: TestNode = {}): TestNode => ({
  type: 'tablecell',
  version: 1,
  headerState: 0,
  colSpan: 1,
  rowSpan: 1,
  children: [paragraph(text(content))],
  ...more,
});
export const linebreak: TestNode = { type: 'linebreak', version: 1 };
export const tab: TestNode = { type: 'tab', version: 1, text: '\t', format: 0 };
export const rule: TestNode = { type: 'horizontalrule', version: 1 };
