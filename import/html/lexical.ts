/** States of the editor, in the shape in which Payload's Lexical editor saves them. */
export interface LexicalNode {
  type: string;
  version: number;
  [property: string]: unknown;
}

export interface LexicalState {
  root: {
    type: 'root';
    version: number;
    children: LexicalNode[];
    direction: null;
    format: '';
    indent: number;
  };
  [property: string]: unknown;
}

const element = (type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...more,
});

export const lexicalState = (children: LexicalNode[]): LexicalState => ({
  root: { type: 'root', version: 1, children, direction: null, format: '', indent: 0 },
});

export const lexicalText = (text: string, format: number): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

export const lexicalBreak = (): LexicalNode => ({ type: 'linebreak', version: 1 });
export const lexicalRule = (): LexicalNode => ({ type: 'horizontalrule', version: 1 });

export const lexicalParagraph = (children: LexicalNode[], format = ''): LexicalNode =>
  element('paragraph', children, { format, textFormat: 0, textStyle: '' });

export const lexicalHeading = (level: 2 | 3 | 4, children: LexicalNode[], format = ''): LexicalNode =>
  element('heading', children, { tag: `h${level}`, format });

export const lexicalQuote = (children: LexicalNode[]): LexicalNode => element('quote', children);

export const lexicalList = (list: { ordered: boolean; start: number; items: LexicalNode[] }): LexicalNode =>
  element('list', list.items, {
    listType: list.ordered ? 'number' : 'bullet',
    tag: list.ordered ? 'ol' : 'ul',
    start: list.start,
  });

export const lexicalItem = (children: LexicalNode[], value: number, indent: number): LexicalNode =>
  element('listitem', children, { value, indent });

/** @param id  unique in its document; the same for the same document, so that an import can be repeated. */
export const lexicalLink = (url: string, children: LexicalNode[], id: string): LexicalNode =>
  element('link', children, {
    version: 3,
    id,
    fields: { linkType: 'custom', newTab: false, url, doc: null },
  });

export const lexicalTable = (rows: LexicalNode[]): LexicalNode => element('table', rows);
export const lexicalRow = (cells: LexicalNode[]): LexicalNode => element('tablerow', cells);
export const lexicalCell = (
  children: LexicalNode[],
  cell: { colSpan: number; rowSpan: number; header: number },
): LexicalNode =>
  element('tablecell', children, {
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    headerState: cell.header,
    backgroundColor: null,
  });
